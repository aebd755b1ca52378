import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import { explain } from '../../../../shared/explain.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import type { Refusal, Verdict } from '../../../../shared/verdict.ts'
import { formatBytes, formatMs } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { CloseAnswer } from './CloseAnswer.tsx'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'
import { RefusalDetails } from '../doctor/RefusalDetails.tsx'

/** Says first whether DingTalk accepted; when it refused, why and what to do. */
export function VerdictBanner({
  exchange,
  verdict,
  tokenRefused,
  retried,
  operation,
  onSend,
  onSendAs,
  onClose,
}: {
  exchange: Exchange
  verdict: Verdict
  /** The operation was not sent: DingTalk lent no token. */
  tokenRefused: boolean
  /** The call was sent twice: its first token was dead. */
  retried: boolean
  /** What answered; `null` where it cannot be sent again. */
  operation: Operation | null
  onSend: (() => void) | null
  onSendAs: ((typed: Typed) => void) | null
  /** Lets the whole answer go; `null` where it is not the user's to close. */
  onClose: (() => void) | null
}) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const { response, timing } = exchange
  const explanation = verdict.accepted ? null : explain(verdict)
  const sentences = [
    tokenRefused && text.tokenRefusedNote,
    retried && text.retried,
    explanation && inLanguage(explanation.means, language),
  ].filter((sentence) => typeof sentence === 'string')
  const facts = [
    response.status,
    formatMs(timing.totalMs, language),
    formatBytes(response.body.sizeBytes, language),
  ]
  return (
    <div className={styles.verdict}>
      <Banner
        announce
        tone={verdict.accepted ? 'ok' : 'bad'}
        title={verdict.accepted ? text.accepted : titleOf(verdict)}
        aside={
          <>
            {facts.join(' · ')}
            {onClose && <CloseAnswer onClose={onClose} />}
          </>
        }
      >
        {sentences.length === 0 ? undefined : sentences.map((said) => <p key={said}>{said}</p>)}
      </Banner>
      {!verdict.accepted && (
        <RefusalDetails
          exchange={exchange}
          refusal={verdict}
          explanation={explanation}
          operation={operation}
          onSend={onSend}
          onSendAs={onSendAs}
        />
      )}
    </div>
  )

  function titleOf({ code, wrappedIn }: Refusal) {
    const what = tokenRefused ? text.tokenRefused : text.refused
    const said = codeText(code, text)
    return `${what} · ${wrappedIn === null ? said : text.codeInside(said, wrappedIn)}`
  }
}

/** DingTalk's code as it is, and in words what came instead of one. */
function codeText(code: string, text: typeof answerMessages.en): string {
  switch (code) {
    case 'html':
    case 'empty':
    case 'broken-json':
    case 'not-json':
    case 'ip-banned':
    case 'not-simulated':
      return text[code]
    default:
      return /^http-\d+$/.test(code) ? text.httpStatus(code.slice('http-'.length)) : code
  }
}
