import { ExternalLink, RefreshCw } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Explanation } from '../../../../shared/explain.ts'
import type { Refusal } from '../../../../shared/verdict.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { Tag } from '../Tag.tsx'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'

/** The usual cause of a refusal, what to do, and what DingTalk said about it. */
export function RefusalDetails({
  refusal,
  explanation,
  onSend,
}: {
  refusal: Refusal
  explanation: Explanation | null
  onSend: () => void
}) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const { code, missingPermissions, applyUrl, seenIp, message, requestId } = refusal
  const source = explanation?.source ?? null
  const isBare = message === '' && requestId === null && seenIp === null
  if (!explanation && isBare) return null

  return (
    <dl className={styles.about}>
      {explanation && (
        <>
          <About term={text.cause}>{inLanguage(explanation.cause, language)}</About>
          <About term={text.todo}>
            {inLanguage(explanation.remedy, language)}
            {isMendedByToken(refusal) && <RenewToken onSend={onSend} />}
          </About>
        </>
      )}
      {missingPermissions.length > 0 && (
        <About term={text.missingPermissions}>
          {missingPermissions.map((permission) => (
            <Tag key={permission} mono>
              {permission}
            </Tag>
          ))}
          {applyUrl !== null && <Link url={applyUrl}>{text.openPermissions}</Link>}
        </About>
      )}
      {seenIp !== null && (
        <About term={text.seenIp}>
          <code>{seenIp}</code>
          <CopyButton text={seenIp} label={text.copySeenIp} />
        </About>
      )}
      {message !== '' && (
        <About term={code === 'html' ? text.pageTitle : text.theirWords}>
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
  )
}

/** Codes that a token brings about: dead ones, and the lack of a permission granted since. */
const TOKEN_CODES = new Set(['40014', '42001', '60011', 'InvalidAuthentication'])

function isMendedByToken({ code, missingPermissions }: Refusal): boolean {
  return TOKEN_CODES.has(code) || missingPermissions.length > 0
}

function RenewToken({ onSend }: { onSend: () => void }) {
  const text = useText(answerMessages)
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const fetchToken = useApp((app) => app.fetchToken)

  async function renew() {
    await fetchToken(profileId)
    onSend()
  }

  return (
    <Button look="plain" icon={<RefreshCw aria-hidden />} onPress={() => void renew()}>
      {text.renew}
    </Button>
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
