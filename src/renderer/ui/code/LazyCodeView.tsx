import { type ComponentProps, lazy, Suspense } from 'react'
import type { CodeView } from './CodeView.tsx'
import styles from './code.module.css'

const Loaded = lazy(async () => {
  const { CodeView } = await import('./CodeView.tsx')
  return { default: CodeView }
})

const FIRST_SCREEN_CHARACTERS = 4_000

/** A code view that is loaded when first needed; until then the beginning of the text stands there. */
export function LazyCodeView(props: ComponentProps<typeof CodeView>) {
  return (
    <Suspense
      fallback={
        <pre className={styles.waiting}>{props.text.slice(0, FIRST_SCREEN_CHARACTERS)}</pre>
      }
    >
      <Loaded {...props} />
    </Suspense>
  )
}
