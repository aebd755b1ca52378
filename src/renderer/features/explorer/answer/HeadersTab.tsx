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
      <Cookies lines={response.headers} />
      <Headers
        title={text.request}
        firstLine={`${request.method} ${request.url}`}
        lines={request.headers}
      />
    </div>
  )
}

/** The cookies that the answer sets: kept by nobody here, shown for what they are. */
function Cookies({ lines }: { lines: readonly HeaderLine[] }) {
  const text = useText(answerMessages)
  const cookies = lines.filter(([name]) => name.toLowerCase() === 'set-cookie')
  if (cookies.length === 0) return null

  return (
    <section>
      <h3>{text.cookies}</h3>
      <dl className={styles.lines}>
        {cookies.map(([, value]) => {
          const [pair = '', ...attributes] = value.split(/;\s*/)
          const [name = '', content = ''] = pair.split(/=(.*)/s)
          return (
            <div key={value}>
              <dt>{name}</dt>
              <dd>{[content, ...attributes].join(' · ')}</dd>
            </div>
          )
        })}
      </dl>
    </section>
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
