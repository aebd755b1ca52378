import { type ComponentProps, lazy, Suspense } from 'react'
import styles from './code.module.css'
import type { JsonEditor } from './JsonEditor.tsx'

const Loaded = lazy(async () => {
  const { JsonEditor } = await import('./JsonEditor.tsx')
  return { default: JsonEditor }
})

/** A JSON editor that is loaded when first needed; until then a plain text area takes the typing. */
export function LazyJsonEditor(props: ComponentProps<typeof JsonEditor>) {
  const { value, onChange, onBlur, labelledBy, describedBy, example, isInvalid } = props
  return (
    <Suspense
      fallback={
        <textarea
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
      }
    >
      <Loaded {...props} />
    </Suspense>
  )
}
