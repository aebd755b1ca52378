import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp, GitCompareArrows } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { Exchange } from '../../../../shared/exchange.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { formatBytes, formatMoment } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Toggle } from '../../../ui/Toggle.tsx'
import { useApp } from '../../../useApp.tsx'
import { Scroller } from '../../../ui/Scroller.tsx'
import styles from './compare.module.css'
import { compareMessages } from './compare.messages.ts'
import { useWholeBody } from '../answer/useWholeBody.ts'
import { type DiffLine, type Difference, differencesIn, sideBySide } from './difference.ts'
import { useDifference } from './useDifference.ts'

const ROW_PX = 20
/** Larger bodies would hold up the window. */
const MOST_BYTES = 4_000_000
const NOT_YET: Difference = { lines: [], ignored: [], isTooMuch: false }

/** This answer beside any other of the session. */
export function CompareTab({ exchange }: { exchange: Exchange }) {
  const text = useText(compareMessages)
  const language = useLanguage()
  const answers = useApp((app) => app.answers)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const others = answers.filter(({ outcome }) => outcome.exchange.id !== exchange.id)
  const other = others.find(({ outcome }) => outcome.exchange.id === chosenId) ?? others[0]

  if (!other) {
    return (
      <EmptyState icon={<GitCompareArrows aria-hidden />} title={text.noOther}>
        {text.noOtherHint}
      </EmptyState>
    )
  }
  const options = others.map(({ outcome }) => {
    const { id, request, response, startedAt } = outcome.exchange
    const verdict = verdictOf(outcome.exchange)
    return {
      id,
      label: `${request.method} ${new URL(request.url).pathname}`,
      description: [
        formatMoment(startedAt, language),
        verdict.accepted ? text.accepted : verdict.code,
        formatBytes(response.body.sizeBytes, language),
      ].join(' · '),
    }
  })
  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Select
          aria-label={text.compareWith}
          options={options}
          value={other.outcome.exchange.id}
          onChange={setChosenId}
        />
      </div>
      <Compared
        key={`${other.outcome.exchange.id} ${exchange.id}`}
        before={other.outcome.exchange}
        after={exchange}
      />
    </div>
  )
}

function Compared({ before, after }: { before: Exchange; after: Exchange }) {
  const text = useText(compareMessages)
  const earlier = useWholeBody(before.response.body, MOST_BYTES)
  const later = useWholeBody(after.response.body, MOST_BYTES)
  const [ignores, setIgnores] = useState(true)
  const [isInline, setInline] = useState(true)
  const [at, setAt] = useState(-1)
  const difference = useDifference(earlier, later, ignores)
  const { lines, ignored, isTooMuch } = difference ?? NOT_YET
  const pairs = useMemo(() => (isInline ? null : sideBySide(lines)), [lines, isInline])
  const places = useMemo(
    () =>
      pairs === null
        ? differencesIn(lines)
        : pairs.flatMap((row, index) =>
            isDifferent(row) && !isDifferent(pairs[index - 1]) ? [index] : [],
          ),
    [lines, pairs],
  )
  const scroller = useRef<HTMLElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: pairs?.length ?? lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })

  function go(by: 1 | -1) {
    const to = (Math.max(at, by > 0 ? -1 : 0) + by + places.length) % places.length
    setAt(to)
    virtualizer.scrollToIndex(places[to] ?? 0, { align: 'center' })
  }

  return (
    <>
      <div className={styles.bar}>
        <output className={styles.count}>
          {difference === null
            ? text.comparing
            : isTooMuch
              ? text.tooMuch
              : places.length === 0
                ? text.same
                : text.differences(places.length)}
        </output>
        {places.length > 0 && (
          <>
            <IconButton label={text.previous} onPress={() => go(-1)}>
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton label={text.next} onPress={() => go(1)}>
              <ArrowDown aria-hidden />
            </IconButton>
          </>
        )}
        <span className={styles.ways}>
          <Toggle isSelected={ignores} onChange={setIgnores}>
            {text.ignore}
          </Toggle>
          <Toggle isSelected={!isInline} onChange={(side) => setInline(!side)}>
            {text.sideBySide}
          </Toggle>
        </span>
      </div>
      {ignored.length > 0 && <p className={styles.note}>{text.ignored(ignored.join(', '))}</p>}
      <Scroller ref={scroller} className={styles.scroller} label={text.comparison}>
        <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const { left, right } = pairs?.[index] ?? { left: lines[index] ?? null, right: null }
            return (
              <div
                key={index}
                className={styles.row}
                data-inline={isInline || undefined}
                data-current={places[at] === index || undefined}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={left} number={left?.first ?? left?.second ?? null} />
                {!isInline && <Line line={right} number={right?.second ?? null} />}
              </div>
            )
          })}
        </div>
      </Scroller>
    </>
  )
}

const SIGNS = { same: ' ', removed: '−', added: '+' }

function Line({ line, number }: { line: DiffLine | null; number: number | null }) {
  return (
    <span className={styles.line} data-kind={line?.kind}>
      <span className={styles.number}>{number}</span>
      <span className={styles.sign}>{line && SIGNS[line.kind]}</span>
      {line?.text}
    </span>
  )
}

function isDifferent(row: { left: DiffLine | null; right: DiffLine | null } | undefined): boolean {
  if (!row) return false
  return (row.left?.kind ?? 'added') !== 'same' || (row.right?.kind ?? 'removed') !== 'same'
}
