import { type ComponentProps, lazy, Suspense, useEffectEvent, useLayoutEffect, useRef } from 'react'
import styles from './code.module.css'
import type { Caret, JsonEditor } from './JsonEditor.tsx'

const Loaded = lazy(async () => {
  const { JsonEditor } = await import('./JsonEditor.tsx')
  return { default: JsonEditor }
})

type EditorProps = Omit<ComponentProps<typeof JsonEditor>, 'takeCaret'>

/**
 * A JSON editor that is loaded when first needed; until then a plain text area takes the typing, and
 * hands over text, focus and caret when the editor comes.
 */
export function LazyJsonEditor(props: EditorProps) {
  const caret = useRef<Caret>(null)

  function takeCaret(): Caret | null {
    const { current } = caret
    caret.current = null
    return current
  }

  return (
    <Suspense
      fallback={
        <StandIn
          {...props}
          onGone={(left) => {
            caret.current = left
          }}
        />
      }
    >
      <Loaded {...props} takeCaret={takeCaret} />
    </Suspense>
  )
}

function StandIn({
  value,
  onChange,
  onBlur,
  labelledBy,
  describedBy,
  example,
  isInvalid,
  onGone,
}: EditorProps & { onGone: (caret: Caret | null) => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const left = useEffectEvent(onGone)

  useLayoutEffect(() => {
    const { current } = area
    return () => {
      if (!current || document.activeElement !== current) return
      const { selectionStart: from, selectionEnd: to, selectionDirection } = current
      left(
        selectionDirection === 'backward' ? { anchor: to, head: from } : { anchor: from, head: to },
      )
    }
  }, [])

  return (
    <textarea
      ref={area}
      className={styles.typing}
      rows={3}
      spellCheck={false}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isInvalid}
      placeholder={example}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onBlur}
    />
  )
}
