import type { Variables } from '../../request/variables.ts'
import type { Draft } from '../draft.ts'
import { fill } from '../fill.ts'
import type { Sent } from '../lint/day.ts'
import type { Finding } from '../lint/finding.ts'
import { type Ground, lintFilled, sendingOf } from '../lint/lint.ts'
import { type SeriesRow, variablesOfRow } from './table.ts'

/** A row as it will be sent, and what is to be said of it. */
export interface ReadyRow {
  id: number
  draft: Draft
  findings: readonly Finding[]
}

/**
 * Every row of a series filled and linted, each as if those before it had been sent, `pauseMs`
 * apart: what repeats itself within the series is noticed before.
 */
export function lintSeries(
  draft: Draft,
  rows: readonly SeriesRow[],
  ground: Ground & { now: number; variables: Variables },
  pauseMs: number,
): ReadyRow[] {
  const { variables, now } = ground
  const sent: Sent[] = [...(ground.sent ?? [])]
  return rows.map((row, index) => {
    const filled = fill(draft, variablesOfRow(variables, row))
    const at = now + index * pauseMs
    const findings = lintFilled(draft, filled, { ...ground, sent, now: at })
    sent.push({ ...sendingOf(filled.draft), at })
    return { id: row.id, draft: filled.draft, findings }
  })
}

/** How many people all rows name together, each once a row; `all` where one goes to everyone. */
export function peopleOf(reaches: readonly (number | 'all')[]): number | 'all' {
  return reaches.reduce<number | 'all'>(
    (sum, one) => (sum === 'all' || one === 'all' ? 'all' : sum + one),
    0,
  )
}
