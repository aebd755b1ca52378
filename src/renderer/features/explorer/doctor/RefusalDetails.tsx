import { ExternalLink } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import type { Explanation } from '../../../../shared/explain.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import type { Refusal } from '../../../../shared/verdict.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { formatMoment } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useListedCode } from '../../../useListedCode.ts'
import { Tag } from '../Tag.tsx'
import { doctorMessages } from './doctor.messages.ts'
import styles from './doctor.module.css'
import { Remedies } from './Remedies.tsx'

/** The usual cause of a refusal, what to do, and what DingTalk said about it. */
export function RefusalDetails({
  exchange,
  refusal,
  explanation,
  operation,
  onSend,
  onSendAs,
}: {
  exchange: Exchange
  refusal: Refusal
  explanation: Explanation | null
  operation: Operation | null
  onSend: (() => void) | null
  onSendAs: ((typed: Typed) => void) | null
}) {
  const text = useText(doctorMessages)
  const language = useLanguage()
  const listed = useListedCode(refusal.code)
  const { code, missingPermissions, seenIp, message, requestId, endsAt } = refusal
  const source = explanation?.source ?? listed?.page ?? null

  return (
    <>
      <dl className={styles.about}>
        {explanation && (
          <>
            <About term={text.cause}>{inLanguage(explanation.cause, language)}</About>
            <About term={text.todo}>{inLanguage(explanation.remedy, language)}</About>
          </>
        )}
        {missingPermissions.length > 0 && (
          <About term={text.missingPermissions}>
            {missingPermissions.map((permission) => (
              <Tag key={permission} mono>
                {permission}
              </Tag>
            ))}
          </About>
        )}
        {seenIp !== null && (
          <About term={text.seenIp}>
            <code>{seenIp}</code>
            <CopyButton text={seenIp} label={text.copySeenIp} />
          </About>
        )}
        {endsAt !== null && <About term={text.endsAt}>{formatMoment(endsAt, language)}</About>}
        {listed && (
          <About term={text.listedWords}>
            {listed.words === '' ? text.listedWithoutWords : listed.words}
          </About>
        )}
        {message !== '' && (
          <About term={code === 'html' || code === 'ip-banned' ? text.pageTitle : text.theirWords}>
            <q className={styles.theirWords} title={message}>
              {message}
            </q>
          </About>
        )}
        {(requestId !== null || source !== null) && (
          <About term={requestId === null ? text.source : text.requestId}>
            {requestId !== null && (
              <>
                <code>{requestId}</code>
                <CopyButton text={requestId} label={text.copyRequestId} />
              </>
            )}
            {source !== null && <Link url={source}>{text.openSource}</Link>}
          </About>
        )}
      </dl>
      <Remedies
        exchange={exchange}
        refusal={refusal}
        explanation={explanation}
        operation={operation}
        onSend={onSend}
        onSendAs={onSendAs}
      />
    </>
  )
}

function Link({ url, children }: { url: string; children: ReactNode }) {
  const openLink = useApp((app) => app.openLink)
  return (
    <Button look="plain" onPress={() => void openLink(url)}>
      {children}
      <ExternalLink aria-hidden />
    </Button>
  )
}

function About({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd className={styles.inline}>{children}</dd>
    </div>
  )
}
