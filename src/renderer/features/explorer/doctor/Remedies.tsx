import { ExternalLink, RefreshCw } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import type { Explanation } from '../../../../shared/explain.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import type { Refusal } from '../../../../shared/verdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { permissionPage } from '../../../permissionPage.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { doctorMessages } from './doctor.messages.ts'
import styles from './doctor.module.css'
import { PickAgain } from './PickAgain.tsx'
import { reportOf } from './report.ts'
import { WaitAndSend } from './WaitAndSend.tsx'

/** The buttons that do what a refusal asks for. */
export function Remedies({
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
  /** `null` where it cannot be sent again: nothing is offered that would. */
  onSend: (() => void) | null
  /** Sends it as it is typed here; `null` likewise. */
  onSendAs: ((typed: Typed) => void) | null
}) {
  const text = useText(doctorMessages)
  const appKey = useApp((app) => selectedProfile(app).appKey)
  const openLink = useApp((app) => app.openLink)
  const page = permissionPage(refusal, appKey)
  const at = refusal.endsAt ?? worthSendingAt(exchange, explanation)

  return (
    <Toolbar aria-label={text.actions} className={classes(styles.remedies)} data-pane-start>
      {operation && onSendAs && explanation?.pick && (
        <PickAgain kind={explanation.pick} operation={operation} onSendAs={onSendAs} />
      )}
      {onSend && at !== null && <WaitAndSend at={at} onSend={onSend} />}
      {page !== null && (
        <Button
          look="plain"
          icon={<ExternalLink aria-hidden />}
          onPress={() => void openLink(page)}
        >
          {text.openPermissions}
        </Button>
      )}
      {onSend && isMendedByToken(refusal) && <RenewToken onSend={onSend} />}
      <CopyButton words label={text.copyReport} text={() => reportOf(exchange, refusal)} />
    </Toolbar>
  )
}

/** When time alone may have mended it, by this machine's clock; `null` where it does not. */
function worthSendingAt({ startedAt, timing }: Exchange, explanation: Explanation | null) {
  const waitSeconds = explanation?.waitSeconds
  return waitSeconds === undefined ? null : startedAt + timing.totalMs + waitSeconds * 1_000
}

/** Codes that a token brings about: dead ones, and the lack of a permission granted since. */
const TOKEN_CODES = new Set(['40014', '42001', '60011', 'InvalidAuthentication'])

function isMendedByToken({ code, missingPermissions }: Refusal): boolean {
  return TOKEN_CODES.has(code) || missingPermissions.length > 0
}

function RenewToken({ onSend }: { onSend: () => void }) {
  const text = useText(doctorMessages)
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
