import { formatCountdown } from '../../../i18n/quantities.ts'
import type { TokenStanding } from '../tokenStanding.ts'
import styles from './ring.module.css'

const RADIUS = 46
const AROUND = 2 * Math.PI * RADIUS

/** What is left of a token, as a ring that runs out and as a clock. */
export function Ring({
  leftMs,
  lifetimeMs,
  standing,
  label,
}: {
  leftMs: number
  lifetimeMs: number
  standing: TokenStanding
  label: string
}) {
  const share = Math.max(0, Math.min(1, leftMs / lifetimeMs))
  return (
    <div className={styles.ring} data-standing={standing} role="timer" aria-label={label}>
      <svg viewBox="0 0 104 104" aria-hidden>
        <circle className={styles.ground} cx="52" cy="52" r={RADIUS} />
        <circle
          className={styles.rest}
          cx="52"
          cy="52"
          r={RADIUS}
          strokeDasharray={`${AROUND * share} ${AROUND}`}
        />
      </svg>
      <span className={styles.time}>{formatCountdown(leftMs)}</span>
    </div>
  )
}
