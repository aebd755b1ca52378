import { farthestOff, type ServerClock } from '../../../../shared/serverClock.ts'
import { formatApart, formatMs } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'

/** What breaks because a server's clock is far off; nothing while none is. */
export function SkewWarning({ clocks }: { clocks: ServerClock[] }) {
  const text = useText(cardMessages)
  const language = useLanguage()
  const off = farthestOff(clocks)
  if (off === null) return null

  return (
    <div className={styles.warning}>
      <Banner
        tone="warn"
        title={text.skewTitle(off.host, formatApart(Math.abs(off.aheadMs), language))}
      >
        {text.skewBody}
      </Banner>
    </div>
  )
}

/** How the servers' clocks stand to this machine's. */
export function ClocksPart({ clocks }: { clocks: ServerClock[] }) {
  const text = useText(cardMessages)

  return (
    <section className={styles.part} aria-labelledby="inspector-clocks">
      <h2 id="inspector-clocks">{text.clocks}</h2>
      {clocks.length === 0 && <p className={styles.hint}>{text.clocksUnknown}</p>}
      <dl className={styles.clocks}>
        {clocks.map((clock) => (
          <div key={clock.host}>
            <dt>
              <code>{clock.host}</code>
            </dt>
            <dd>
              <Standing clock={clock} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Standing({ clock: { aheadMs, withinMs } }: { clock: ServerClock }) {
  const text = useText(cardMessages)
  const language = useLanguage()
  const amount = formatApart(Math.abs(aheadMs), language)
  const within = formatMs(withinMs, language)
  if (Math.abs(aheadMs) <= withinMs) return text.onTime(within)
  return aheadMs > 0 ? text.ahead(amount, within) : text.behind(amount, within)
}
