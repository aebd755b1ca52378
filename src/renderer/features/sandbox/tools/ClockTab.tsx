import { Clock, KeyRound, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { formatCountdown, formatMoment } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useApp } from '../../../useApp.tsx'
import { useNow } from '../../../useNow.ts'
import { sandboxMessages } from '../sandbox.messages.ts'
import type { Shown } from '../who/shown.ts'
import { LoginCodePart } from './LoginCodePart.tsx'
import styles from './tools.module.css'

const MINUTE_MS = 60_000

/** The simulator's time, its tokens and codes, and the way back to the start. */
export function ClockTab({ view, shown }: { view: SimulatorView; shown: Shown }) {
  const text = useText(sandboxMessages)
  const now = useNow() + view.aheadMs
  const invalidateTokens = useApp((app) => app.invalidateTokens)

  return (
    <div className={styles.parts}>
      <ClockPart now={now} aheadMs={view.aheadMs} />
      <section className={styles.clockPart} aria-labelledby="simulator-token">
        <h3 id="simulator-token">{text.token}</h3>
        <p className={styles.hint}>{text.tokenHint}</p>
        <div>
          <Button icon={<KeyRound aria-hidden />} onPress={() => void invalidateTokens()}>
            {text.invalidate}
          </Button>
        </div>
      </section>
      <LoginCodePart view={view} shown={shown} now={now} />
      <ResetPart />
    </div>
  )
}

function ClockPart({ now, aheadMs }: { now: number; aheadMs: number }) {
  const text = useText(sandboxMessages)
  const language = useLanguage()
  const moveClock = useApp((app) => app.moveClock)
  const off = formatCountdown(Math.abs(aheadMs))
  const steps = [
    [text.plusMinute, MINUTE_MS],
    [text.plusTenMinutes, 10 * MINUTE_MS],
    [text.plusTwoHours, 120 * MINUTE_MS],
  ] as const

  return (
    <section className={styles.clockPart} aria-labelledby="simulator-clock">
      <h3 id="simulator-clock">{text.simulatorTime}</h3>
      <p className={styles.time}>
        <Clock aria-hidden />
        <time dateTime={new Date(now).toISOString()}>{formatMoment(now, language)}</time>
        <output className={styles.off} data-moved={aheadMs !== 0}>
          {aheadMs === 0 ? text.onTime : aheadMs > 0 ? text.ahead(off) : text.behind(off)}
        </output>
      </p>
      <div className={styles.buttons}>
        {steps.map(([label, byMs]) => (
          <Button key={byMs} onPress={() => void moveClock(byMs)}>
            {label}
          </Button>
        ))}
        <Button look="plain" isDisabled={aheadMs === 0} onPress={() => void moveClock(null)}>
          {text.backToReal}
        </Button>
      </div>
      <p className={styles.hint}>{text.clockHint}</p>
    </section>
  )
}

function ResetPart() {
  const text = useText(sandboxMessages)
  const resetSimulator = useApp((app) => app.resetSimulator)
  const [isAsking, setAsking] = useState(false)

  async function reset() {
    await resetSimulator()
    setAsking(false)
  }

  return (
    <section className={styles.clockPart} aria-labelledby="simulator-reset">
      <h3 id="simulator-reset">{text.reset}</h3>
      <p className={styles.hint}>{text.resetHint}</p>
      <div>
        <Button look="danger" icon={<RotateCcw aria-hidden />} onPress={() => setAsking(true)}>
          {text.resetAsk}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={text.resetTitle}
        confirm={text.resetConfirm}
        onConfirm={() => void reset()}
        onClose={() => setAsking(false)}
      >
        <p>{text.resetBody}</p>
      </ConfirmDialog>
    </section>
  )
}
