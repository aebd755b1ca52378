import type { Outcome } from '../../exchange.ts'
import { assertNever, type Failure } from '../../result.ts'
import { taskIdIn } from '../delivery.ts'
import { verdictOf } from '../../verdict.ts'

/** Why a series ended before its last row. */
export type Halt =
  /** By its Stop button. */
  | 'stopped'
  | 'refused'
  /** No answer came: the row may have gone out or not. */
  | 'failed'
  /** Another profile was chosen. */
  | 'profile'
  /** The window was closed. */
  | 'closed'

/** How a row of a series stands. */
export type RowState =
  | { at: 'waiting' }
  | { at: 'sending' }
  | { at: 'accepted'; taskId: string | null; isTokenNew: boolean }
  | { at: 'refused'; code: string; message: string }
  /** `null` where the window was closed while it was under way. */
  | { at: 'failed'; failure: Failure | null }

/** Where a series stands. `row` is an index; `resting` is the pause between two rows. */
export type Phase =
  | { at: 'sending'; row: number; next: 'go-on' | 'hold' | Halt }
  | { at: 'resting'; row: number; untilMs: number }
  | { at: 'held'; row: number }
  | { at: 'halted'; row: number; why: Halt }
  | { at: 'ended' }

/** A series that is sent row by row. */
export interface Run {
  /** The ids of the table's rows, in their order, with what became of each. */
  rows: readonly { id: number; state: RowState }[]
  phase: Phase
  pauseMs: number
  /** Whether the first refusal, or the first answer that does not come, ends it. */
  stopsAtRefusal: boolean
}

/** What can happen to a series. */
export type RunEvent =
  | { what: 'answered'; state: RowState }
  | { what: 'rested' }
  | { what: 'hold' }
  | { what: 'go-on' }
  | { what: 'halt'; why: Halt }

const WAITING: RowState = { at: 'waiting' }

/**
 * A series at its start: rows that were accepted in `before` are not sent again. Ended at once where
 * none is left.
 */
export function startRun(
  ids: readonly number[],
  options: Pick<Run, 'pauseMs' | 'stopsAtRefusal'>,
  before: Run | null = null,
): Run {
  const accepted = new Map(before?.rows.map(({ id, state }) => [id, state]))
  const rows = ids.map((id) => {
    const state = accepted.get(id)
    return { id, state: state?.at === 'accepted' ? state : WAITING }
  })
  return sendingFrom({ ...options, rows, phase: { at: 'ended' } }, 0)
}

/** The series after something happened; what does not concern it leaves it as it is. */
export function step(run: Run, event: RunEvent, nowMs: number): Run {
  const { phase } = run
  switch (event.what) {
    case 'answered':
      return phase.at === 'sending' ? answered(run, phase, event.state, nowMs) : run
    case 'rested':
      return phase.at === 'resting' && nowMs >= phase.untilMs ? sendingFrom(run, phase.row) : run
    case 'hold':
      if (phase.at === 'resting') return { ...run, phase: { at: 'held', row: phase.row } }
      return phase.at === 'sending' ? { ...run, phase: { ...phase, next: 'hold' } } : run
    case 'go-on':
      if (phase.at === 'held') return sendingFrom(run, phase.row)
      return phase.at === 'sending' && phase.next === 'hold'
        ? { ...run, phase: { ...phase, next: 'go-on' } }
        : run
    case 'halt':
      // What is under way has gone: its answer is awaited.
      if (phase.at === 'sending') return { ...run, phase: { ...phase, next: event.why } }
      return phase.at === 'resting' || phase.at === 'held'
        ? { ...run, phase: { at: 'halted', row: phase.row, why: event.why } }
        : run
    default:
      return assertNever(event)
  }
}

/** Whether it goes on by itself, or waits for a word to. */
export function isUnderWay({ phase }: Run): boolean {
  return phase.at === 'sending' || phase.at === 'resting' || phase.at === 'held'
}

/** What an answer makes of a row. */
export function stateOf(outcome: Outcome): RowState {
  const verdict = verdictOf(outcome.exchange)
  if (!verdict.accepted) return { at: 'refused', code: verdict.code, message: verdict.message }
  // A token that was fetched is not yet a message that was sent.
  if (outcome.answers === 'token') return { at: 'failed', failure: null }
  return {
    at: 'accepted',
    taskId: taskIdIn(outcome.exchange.response.body.text),
    isTokenNew: outcome.retriedWithNewToken,
  }
}

/** A series that was read back: what was under way when the window closed is not known. */
export function afterClosing(run: Run): Run {
  if (!isUnderWay(run)) return run
  const rows = run.rows.map((row) =>
    row.state.at === 'sending' ? { ...row, state: { at: 'failed', failure: null } as const } : row,
  )
  const row = 'row' in run.phase ? run.phase.row : 0
  return { ...run, rows, phase: { at: 'halted', row, why: 'closed' } }
}

function answered(
  run: Run,
  phase: Extract<Phase, { at: 'sending' }>,
  state: RowState,
  nowMs: number,
): Run {
  const rows = run.rows.map((row, index) => (index === phase.row ? { ...row, state } : row))
  const next = nextAfter(rows, phase.row + 1)
  const isOff = state.at === 'refused' || state.at === 'failed'
  if (isOff && run.stopsAtRefusal) {
    const why = state.at === 'refused' ? 'refused' : 'failed'
    return { ...run, rows, phase: { at: 'halted', row: phase.row, why } }
  }
  if (next === null) return { ...run, rows, phase: { at: 'ended' } }
  if (phase.next === 'hold') return { ...run, rows, phase: { at: 'held', row: next } }
  if (phase.next !== 'go-on') {
    return { ...run, rows, phase: { at: 'halted', row: next, why: phase.next } }
  }
  return { ...run, rows, phase: { at: 'resting', row: next, untilMs: nowMs + run.pauseMs } }
}

function sendingFrom(run: Run, from: number): Run {
  const row = nextAfter(run.rows, from)
  if (row === null) return { ...run, phase: { at: 'ended' } }
  const rows = run.rows.map((one, index) =>
    index === row ? { ...one, state: { at: 'sending' } as const } : one,
  )
  return { ...run, rows, phase: { at: 'sending', row, next: 'go-on' } }
}

function nextAfter(rows: Run['rows'], from: number): number | null {
  const found = rows.findIndex(({ state }, index) => index >= from && state.at === 'waiting')
  return found === -1 ? null : found
}
