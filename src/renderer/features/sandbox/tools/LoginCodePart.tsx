import { Ticket } from 'lucide-react'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { formatCountdown } from '../../../i18n/quantities.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { personName } from '../inbox/ShownFacts.tsx'
import { sandboxMessages } from '../sandbox.messages.ts'
import type { Shown } from '../who/shown.ts'
import styles from './tools.module.css'

/** Mints a login-free code for the person who is shown, else for the admin, and counts it down. */
export function LoginCodePart({
  view,
  shown,
  now,
}: {
  view: SimulatorView
  shown: Shown
  /** The simulator's time, by which codes end. */
  now: number
}) {
  const text = useText(sandboxMessages)
  const say = useFailureText()
  const minted = useApp((app) => app.mintedCode)
  const mint = useApp((app) => app.mintCode)
  const admin = view.people.find((one) => one.admin === 'main') ?? view.people[0]
  const userId = shown.kind === 'person' ? shown.userId : (admin?.userId ?? '')

  return (
    <section className={styles.clockPart} aria-labelledby="simulator-code">
      <h3 id="simulator-code">{text.loginCode}</h3>
      <p className={styles.hint}>{text.loginCodeHint}</p>
      <div>
        <Button
          icon={<Ticket aria-hidden />}
          isPending={minted.at === 'busy'}
          onPress={() => void mint(userId)}
        >
          {text.mintFor(personName(view, userId))}
        </Button>
      </div>
      {minted.at === 'done' && (
        <div className={styles.minted}>
          <code>{minted.value.code}</code>
          <CopyButton text={minted.value.code} label={text.copy(text.code)} />
          <span className={styles.about}>
            {text.codeFor(personName(view, minted.value.userId))} ·{' '}
            {now < minted.value.expiresAt
              ? text.codeEnds(formatCountdown(minted.value.expiresAt - now))
              : text.codeEnded}
          </span>
        </div>
      )}
      {minted.at === 'failed' && (
        <Banner tone="bad" title={say(minted.failure).what} announce>
          {say(minted.failure).todo}
        </Banner>
      )}
    </section>
  )
}
