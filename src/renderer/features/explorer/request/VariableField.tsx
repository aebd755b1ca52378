/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select would take the focus away from the typing */
import { type ComponentProps, type KeyboardEvent, useId, useRef, useState } from 'react'
import { variablesOf } from '../../../../shared/request/variables.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import { completionAt, type Completion } from './completion.ts'
import styles from './variables.module.css'

/** A line of text that completes `{{name}}` while it is typed. */
export function VariableField({
  value,
  onChange,
  ...rest
}: ComponentProps<typeof TextField> & {
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  const profile = useApp(selectedProfile)
  const own = useApp((app) => app.variables[profile.id])
  const place = useRef<HTMLDivElement>(null)
  const [completion, setCompletion] = useState<Completion | null>(null)
  const [active, setActive] = useState(0)
  const input = () => place.current?.querySelector('input') ?? null

  function type(typed: string) {
    const names = Object.keys(variablesOf(profile, own ?? {}))
    onChange(typed)
    setActive(0)
    setCompletion(completionAt(typed, input()?.selectionStart ?? typed.length, names))
  }

  function take(name: string) {
    if (!completion) return
    const before = `${value.slice(0, completion.start)}{{${name}}}`
    onChange(before + value.slice(completion.end))
    setCompletion(null)
    requestAnimationFrame(() => input()?.setSelectionRange(before.length, before.length))
  }

  function choose(event: KeyboardEvent) {
    if (!completion) return
    const last = completion.names.length - 1
    const chosen = completion.names[active]
    if (event.key === 'ArrowDown') setActive(active === last ? 0 : active + 1)
    else if (event.key === 'ArrowUp') setActive(active === 0 ? last : active - 1)
    else if (event.key === 'Escape') setCompletion(null)
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) take(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div
      ref={place}
      className={styles.place}
      onKeyDownCapture={choose}
      onBlur={() => setCompletion(null)}
    >
      <TextField {...rest} value={value} onChange={type} />
      {completion && (
        <>
          <div className={styles.names} id={id} role="listbox" tabIndex={-1} aria-label="{{ }}">
            {completion.names.map((name, index) => (
              <div
                key={name}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                onPointerDown={(event) => {
                  event.preventDefault()
                  take(name)
                }}
              >
                {`{{${name}}}`}
              </div>
            ))}
          </div>
          <output className={styles.said}>{`{{${completion.names[active] ?? ''}}}`}</output>
        </>
      )}
    </div>
  )
}
