import { lazy, Suspense } from 'react'
import styles from './markdown.module.css'

const Loaded = lazy(async () => {
  const { Markdown } = await import('./Markdown.tsx')
  return { default: Markdown }
})

/** Markdown as it reads; until its reader is loaded, as it was written. */
export function LazyMarkdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<p className={styles.source}>{text}</p>}>
      <Loaded text={text} />
    </Suspense>
  )
}
