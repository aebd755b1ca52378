import { useText } from '../../../i18n/useText.ts'
import { LazyMarkdown } from '../../../ui/markdown/LazyMarkdown.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import styles from './inbox.module.css'
import { readableOf } from './readable.ts'

/** A message in words. Nothing of it is fetched or followed: links and images stand as addresses. */
export function ReadableView({ msgtype, content }: { msgtype: string; content: string }) {
  const text = useText(sandboxMessages)
  const { head, title, text: words, isMarkdown, facts, links } = readableOf(msgtype, content)
  return (
    <>
      {head !== null && <p className={styles.oaHead}>{head}</p>}
      {title !== null && <p className={styles.title}>{title}</p>}
      {words !== null &&
        (isMarkdown ? <LazyMarkdown text={words} /> : <p className={styles.plain}>{words}</p>)}
      {facts.length > 0 && (
        <dl className={styles.rows}>
          {facts.map(({ name, value }) => (
            <div key={`${name} ${value}`}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {links.length > 0 && (
        <ul className={styles.links}>
          {links.map(({ label, url }) => (
            <li key={`${label} ${url}`}>
              <span className={styles.label}>{label === '' ? text.leadsTo : label}</span>
              <code title={url}>{url}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
