import {
  type ComponentProps,
  Suspense,
  use,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { later } from '../later.tsx'
import styles from './code.module.css'
import type { Caret, JsonEditor } from './JsonEditor.tsx'

const Loaded = later('JsonEditor', () => import('./JsonEditor.tsx'))

type EditorProps = Omit<ComponentProps<typeof JsonEditor>, 'takeCaret'>

/**
 * A JSON editor that is loaded when first needed; until then a plain text area takes the typing, and
 * hands over text, focus and caret when the editor comes, though not while an input method composes.
 */
export function LazyJsonEditor(props: EditorProps) {
  const caret = useRef<Caret>(null)
  const [isComposing, setComposing] = useState(false)

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
          onComposing={setComposing}
        />
      }
    >
      {isComposing ? <Waiting /> : <Loaded {...props} takeCaret={takeCaret} />}
    </Suspense>
  )
}

const NEVER = new Promise<never>(() => undefined)

/** Keeps in sight what stands in for it. */
function Waiting() {
  return use(NEVER)
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
  onComposing,
}: EditorProps & {
  onGone: (caret: Caret | null) => void
  onComposing: (isComposing: boolean) => void
}) {
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
      onCompositionStart={() => onComposing(true)}
      onCompositionEnd={() => onComposing(false)}
    />
  )
}
