import type { Exchange, Timing } from '../../../../shared/exchange.ts'
import { formatBytes, formatMoment, formatMs } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import styles from './exchange.module.css'
import { answerMessages } from './answer.messages.ts'

/** Where the time went: each phase as a bar at its place, with its duration. */
export function TimingTab({ exchange }: { exchange: Exchange }) {
  const text = useText(answerMessages)
  const language = useLanguage()
  const { timing, response, startedAt } = exchange
  const { sizeBytes, sentBytes } = response.body
  return (
    <div className={styles.timing}>
      <table>
        <caption className={styles.hidden}>{text.timing}</caption>
        <tbody>
          {phasesOf(timing).map(({ name, startMs, lengthMs }) => (
            <tr key={name} data-phase={name}>
              <th scope="row">{text[name]}</th>
              <td aria-hidden className={styles.track}>
                {lengthMs !== null && (
                  <span
                    className={styles.bar}
                    style={{
                      left: share(startMs, timing.totalMs),
                      width: share(lengthMs, timing.totalMs),
                    }}
                  />
                )}
              </td>
              <td className={styles.number}>
                {lengthMs === null ? text.notNeeded : formatMs(lengthMs, language)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td aria-hidden />
            <td className={styles.number}>{formatMs(timing.totalMs, language)}</td>
          </tr>
        </tfoot>
      </table>
      <dl className={styles.facts}>
        <div>
          <dt>{text.startedAt}</dt>
          <dd>{formatMoment(startedAt, language)}</dd>
        </div>
        <div>
          <dt>{text.size}</dt>
          <dd>
            {sizeBytes === sentBytes
              ? formatBytes(sizeBytes, language)
              : text.sizeUnpacked(
                  formatBytes(sentBytes, language),
                  formatBytes(sizeBytes, language),
                )}
          </dd>
        </div>
      </dl>
    </div>
  )
}

type PhaseName = 'dns' | 'connect' | 'tls' | 'firstByte' | 'download'

function phasesOf(timing: Timing): { name: PhaseName; startMs: number; lengthMs: number | null }[] {
  const lengths: [PhaseName, number | null][] = [
    ['dns', timing.dnsMs],
    ['connect', timing.connectMs],
    ['tls', timing.tlsMs],
    ['firstByte', timing.firstByteMs],
    ['download', timing.downloadMs],
  ]
  let startMs = 0
  return lengths.map(([name, lengthMs]) => {
    const phase = { name, startMs, lengthMs }
    startMs += lengthMs ?? 0
    return phase
  })
}

function share(partMs: number, totalMs: number): string {
  return `${totalMs === 0 ? 0 : Math.min(100, (partMs / totalMs) * 100)}%`
}
