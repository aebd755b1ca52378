/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a select would take the focus away from the typing */
import { type FormEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { variablesOf } from '../../shared/request/variables.ts'
import { selectedProfile } from '../selectedProfile.ts'
import { useApp } from '../useApp.tsx'
import { completionAt, type Completion } from './completion.ts'
import styles from './variables.module.css'

/** Offers the profile's variables below a field, as soon as `{{` is typed in it. */
export function Completing({
  value,
  onChange,
  children,
}: {
  value: string
  onChange: (value: string) => void
  /** The field: an input or a text area. */
  children: ReactNode
}) {
  const id = useId()
  const profile = useApp(selectedProfile)
  const own = useApp((app) => app.variables[profile.id])
  const place = useRef<HTMLDivElement>(null)
  const [completion, setCompletion] = useState<Completion | null>(null)
  const [active, setActive] = useState(0)
  const [top, setTop] = useState(0)
  const input = () =>
    place.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea') ?? null

  function look({ currentTarget, target }: FormEvent<HTMLElement>) {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return
    const names = Object.keys(variablesOf(profile, own ?? {}))
    setActive(0)
    setTop(belowOf(currentTarget, target))
    setCompletion(completionAt(target.value, target.selectionStart ?? target.value.length, names))
  }

  function take(name: string) {
    if (!completion) return
    const before = `${value.slice(0, completion.start)}{{${name}}}`
    onChange(before + value.slice(completion.end))
    setCompletion(null)
    requestAnimationFrame(() => input()?.setSelectionRange(before.length, before.length))
  }

  function choose(event: KeyboardEvent) {
    if (!completion || event.ctrlKey || event.metaKey) return
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
      onInput={look}
      onKeyDownCapture={choose}
      onBlur={() => setCompletion(null)}
    >
      {children}
      {completion && (
        <>
          <div
            className={styles.names}
            style={{ top }}
            id={id}
            role="listbox"
            tabIndex={-1}
            aria-label="{{ }}"
          >
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

/** Where the list begins: right below the field, whatever else belongs to it. */
function belowOf(place: Element, field: Element): number {
  return field.getBoundingClientRect().bottom - place.getBoundingClientRect().top + 2
}
