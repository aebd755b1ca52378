import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { useNow } from '../../../useNow.ts'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'
import type { Series } from './useSeries.ts'

/** How far a series is; once it ended, which rows went. */
export function Progress({ series: { run, rows, states } }: { series: Series }) {
  const text = useText(seriesMessages)
  const now = useNow()
  if (run === undefined) return null

  const { phase } = run
  const went = rows.flatMap(({ id }, index) =>
    states.get(id)?.at === 'accepted' ? [index + 1] : [],
  )
  if (phase.at === 'ended') {
    const isWhole = went.length === rows.length
    return (
      <Banner
        announce
        tone={isWhole ? 'ok' : 'warn'}
        title={text.ended(went.length, rows.length)}
      />
    )
  }
  if (phase.at === 'halted') {
    const isOpen = run.rows.some(({ state }) => state.at === 'failed')
    return (
      <Banner
        announce
        tone={phase.why === 'refused' ? 'bad' : 'warn'}
        title={text[`halted-${phase.why}`]}
      >
        <p>
          {text.wentRows(went.join(', '))} {isOpen ? text.mayHaveGone : text.haltedHint}
        </p>
      </Banner>
    )
  }
  const next = phase.at === 'resting' ? Math.max(0, Math.ceil((phase.untilMs - now) / 1_000)) : 0
  const coming =
    phase.at === 'sending' && phase.next !== 'go-on'
      ? phase.next === 'hold'
        ? text.holding
        : text.stopping
      : phase.at === 'resting' && run.pauseMs > 1_000
        ? text.resting(phase.row + 1, String(next))
        : ''
  return (
    <p className={styles.progress}>
      <progress aria-label={text.series} value={went.length} max={rows.length} />
      <output>{text.progress(went.length, rows.length)}</output>
      <span>{coming}</span>
    </p>
  )
}
