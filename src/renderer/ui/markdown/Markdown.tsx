import ReactMarkdown, { type Components } from 'react-markdown'
import styles from './markdown.module.css'

/** Nothing is followed or fetched: a link shows where it leads, an image where it lies. */
const COMPONENTS: Components = {
  a: ({ href, children }) => (
    <span className={styles.link} title={href}>
      {children}
    </span>
  ),
  img: ({ src, alt }) => (
    <span className={styles.image}>
      {alt} <code>{typeof src === 'string' ? src : ''}</code>
    </span>
  ),
}

/** Markdown as it reads. HTML in it is left out. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className={styles.markdown}>
      <ReactMarkdown components={COMPONENTS} skipHtml>
        {text}
      </ReactMarkdown>
    </div>
  )
}
