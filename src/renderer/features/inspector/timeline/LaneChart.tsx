import { formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { cardMessages } from '../card/card.messages.ts'
import { type Lane, type Lanes, placeOf, type Span } from './lanes.ts'
import { timelineMessages } from './timeline.messages.ts'
import styles from './lanes.module.css'

const HEIGHT = 22
/** Nearer to an end than so much of the width, “now” would lie on its label. */
const NEAR = 12

/** What happened over time, one lane a kind. The list below says the same in words. */
export function LaneChart({ lanes, now }: { lanes: Lanes; now: number }) {
  const text = useText(timelineMessages)
  const words = useText(cardMessages)
  const language = useLanguage()
  const nowAt = placeOf(now, lanes)

  return (
    <figure className={styles.chart} aria-label={text.chart(lanes.lanes.length)}>
      {lanes.lanes.map((lane) => (
        <div key={lane.kind} className={styles.lane}>
          <span className={styles.name}>{words[lane.kind]}</span>
          <LaneDrawing lane={lane} lanes={lanes} now={now} />
        </div>
      ))}
      <figcaption className={styles.axis} aria-hidden>
        <span>{nowAt > NEAR && formatTime(lanes.from, language)}</span>
        <span className={styles.now} style={{ left: `${nowAt}%` }}>
          {text.now}
        </span>
        <span>{nowAt < 100 - NEAR && formatTime(lanes.to, language)}</span>
      </figcaption>
    </figure>
  )
}

function LaneDrawing({ lane, lanes, now }: { lane: Lane; lanes: Lanes; now: number }) {
  const place = (at: number) => placeOf(at, lanes)
  return (
    <svg className={styles.drawing} height={HEIGHT} aria-hidden>
      <line className={styles.line} x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} />
      {lane.spans.map((span) => (
        <SpanDrawing key={`${span.from} ${span.fingerprint}`} span={span} place={place} now={now} />
      ))}
      {lanes.marks
        .filter(({ at }) => at >= lanes.from)
        .map(({ at, what }) => (
          <line
            key={`${at} ${what}`}
            className={styles.clock}
            x1={`${place(at)}%`}
            x2={`${place(at)}%`}
            y1="0"
            y2={HEIGHT}
          />
        ))}
      {lane.marks
        .filter(({ at }) => at >= lanes.from)
        .map(({ at, what }, index) => (
          <circle
            // oxlint-disable-next-line react/no-array-index-key -- two things can happen in one millisecond; they keep their order
            key={`${at} ${what} ${index}`}
            className={styles.mark}
            data-what={what}
            cx={`${place(at)}%`}
            cy={HEIGHT / 2}
            r="4"
          />
        ))}
      <line
        className={styles.nowLine}
        x1={`${place(now)}%`}
        x2={`${place(now)}%`}
        y1="0"
        y2={HEIGHT}
      />
    </svg>
  )
}

/** What was lived in full, what is left of it in outline. */
function SpanDrawing({
  span,
  place,
  now,
}: {
  span: Span
  place: (at: number) => number
  now: number
}) {
  const [from, until, to] = [place(span.from), place(Math.min(span.to, now)), place(span.to)]
  return (
    <>
      <rect
        className={styles.lived}
        x={`${from}%`}
        width={`${Math.max(0, until - from)}%`}
        y="6"
        height="10"
      />
      {span.isOpen && (
        <rect
          className={styles.left}
          x={`${until}%`}
          width={`${Math.max(0, to - until)}%`}
          y="6"
          height="10"
        />
      )}
    </>
  )
}
