import { Suspense } from 'react'
import { later } from '../later.tsx'
import styles from './markdown.module.css'

const Loaded = later('Markdown', () => import('./Markdown.tsx'))

/** Markdown as it reads; until its reader is loaded, as it was written. */
export function LazyMarkdown({ text }: { text: string }) {
  return (
    <Suspense fallback={<p className={styles.source}>{text}</p>}>
      <Loaded text={text} />
    </Suspense>
  )
}
