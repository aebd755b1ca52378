import type { Exchange, HeaderLine } from '../../../../shared/exchange.ts'
import { useText } from '../../../i18n/useText.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'

/** The headers of the answer and of the request, in their order. */
export function HeadersTab({ exchange: { request, response } }: { exchange: Exchange }) {
  const text = useText(answerMessages)
  const statusLine = `HTTP/${response.httpVersion} ${response.status} ${response.statusText}`
  return (
    <div className={styles.headers}>
      <Headers title={text.answer} firstLine={statusLine} lines={response.headers} />
      <Headers
        title={text.request}
        firstLine={`${request.method} ${request.url}`}
        lines={request.headers}
      />
    </div>
  )
}

function Headers({
  title,
  firstLine,
  lines,
}: {
  title: string
  firstLine: string
  lines: readonly HeaderLine[]
}) {
  const text = useText(answerMessages)
  const asText = [firstLine, ...lines.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return (
    <section>
      <h3>
        {title}
        <CopyButton text={asText} label={text.copyHeaders} />
      </h3>
      <code className={styles.firstLine}>{firstLine}</code>
      <dl className={styles.lines}>
        {lines.map(([name, value], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a header may occur twice, and the order never changes
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
