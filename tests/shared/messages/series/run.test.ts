import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../../src/shared/exchange.ts'
import { driveSeries, type SeriesClock } from '../../../../src/shared/messages/series/drive.ts'
import {
  afterClosing,
  isUnderWay,
  type Run,
  startRun,
} from '../../../../src/shared/messages/series/run.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'

const OPTIONS = { pauseMs: 500, stopsAtRefusal: true }

function answer(body: object, more: Partial<Outcome> = {}): Result<Outcome> {
  const exchange = exchangeWith(body)
  const outcome: Outcome = {
    exchange,
    answers: 'operation',
    before: [],
    retriedWithNewToken: false,
  }
  return { ok: true, value: { ...outcome, ...more } }
}
const fine = answer({ errcode: 0, task_id: 7 })
const refused = answer({ errcode: 40035, errmsg: 'missing parameter' })
const cut: Result<Outcome> = {
  ok: false,
  failure: { kind: 'unreachable', code: 'ECONNRESET', host: 'oapi.dingtalk.com', message: '' },
}

/** A series whose answers and clock the test moves by hand. */
function series(run: Run) {
  let nowMs = 0
  let timers: { atMs: number; callBack: () => void }[] = []
  const clock: SeriesClock = {
    now: () => nowMs,
    after: (ms, callBack) => {
      const timer = { atMs: nowMs + ms, callBack }
      timers.push(timer)
      return () => {
        timers = timers.filter((one) => one !== timer)
      }
    },
  }
  const sent: number[] = []
  const waiting: ((result: Result<Outcome>) => void)[] = []
  let seen = run
  const drive = driveSeries({
    run,
    clock,
    send: (id) => {
      sent.push(id)
      const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
      waiting.push(resolve)
      return promise
    },
    follow: (next) => {
      seen = next
    },
  })
  return {
    sent,
    tell: drive.tell,
    run: () => seen,
    states: () => seen.rows.map(({ state }) => state.at),
    underWay: () => waiting.length,
    answer: async (result: Result<Outcome>) => {
      waiting.shift()?.(result)
      await Promise.resolve()
      await Promise.resolve()
    },
    pass: (ms: number) => {
      nowMs += ms
      const due = timers.filter(({ atMs }) => atMs <= nowMs)
      timers = timers.filter(({ atMs }) => atMs > nowMs)
      for (const { callBack } of due) callBack()
    },
    timers: () => timers.length,
  }
}

describe('a series', () => {
  it('stops at a refusal in the middle, and sends no row after it', async () => {
    const one = series(startRun([1, 2, 3], OPTIONS))
    await one.answer(fine)
    one.pass(500)
    await one.answer(refused)
    one.pass(10_000)
    expect(one.run().phase).toEqual({ at: 'halted', row: 1, why: 'refused' })
    expect(one.states()).toEqual(['accepted', 'refused', 'waiting'])
    expect(one.sent).toEqual([1, 2])
    expect(one.timers()).toBe(0)
  })

  it('goes on after it was mended, and sends nothing twice', async () => {
    const before = series(startRun([1, 2, 3], OPTIONS))
    await before.answer(fine)
    before.pass(500)
    await before.answer(refused)
    const after = series(startRun([1, 2, 3], OPTIONS, before.run()))
    await after.answer(fine)
    after.pass(500)
    await after.answer(fine)
    expect(after.sent).toEqual([2, 3])
    expect(after.run().phase.at).toBe('ended')
  })

  it('that does not stop at refusals says each', async () => {
    const one = series(startRun([1, 2, 3], { pauseMs: 0, stopsAtRefusal: false }))
    for (const result of [refused, cut, fine]) {
      await one.answer(result)
      one.pass(0)
    }
    expect(one.states()).toEqual(['refused', 'failed', 'accepted'])
    expect(one.run().phase.at).toBe('ended')
  })

  it('stops where the network was cut, and does not say that the row was refused', async () => {
    const one = series(startRun([1, 2], OPTIONS))
    await one.answer(cut)
    expect(one.run().phase).toEqual({ at: 'halted', row: 0, why: 'failed' })
    expect(one.run().rows[0]?.state).toMatchObject({ failure: { code: 'ECONNRESET' } })
  })

  it('is stopped during a pause at once, and the timer is gone', async () => {
    const one = series(startRun([1, 2], OPTIONS))
    await one.answer(fine)
    one.pass(499)
    one.tell({ what: 'halt', why: 'stopped' })
    one.pass(10_000)
    expect(one.run().phase).toEqual({ at: 'halted', row: 1, why: 'stopped' })
    expect(one.sent).toEqual([1])
    expect(one.timers()).toBe(0)
  })

  it('that is stopped while a row is under way awaits its answer', async () => {
    const one = series(startRun([1, 2], OPTIONS))
    one.tell({ what: 'halt', why: 'profile' })
    expect(isUnderWay(one.run())).toBe(true)
    await one.answer(fine)
    one.pass(10_000)
    expect(one.states()).toEqual(['accepted', 'waiting'])
    expect(one.run().phase).toEqual({ at: 'halted', row: 1, why: 'profile' })
  })

  it('is held and goes on with the next row, once', async () => {
    const one = series(startRun([1, 2, 3], OPTIONS))
    one.tell({ what: 'hold' })
    await one.answer(fine)
    one.pass(10_000)
    expect(one.run().phase).toEqual({ at: 'held', row: 1 })
    one.tell({ what: 'go-on' })
    one.tell({ what: 'go-on' })
    expect(one.sent).toEqual([1, 2])
    await one.answer(fine)
    one.tell({ what: 'hold' })
    one.pass(10_000)
    expect(one.sent).toEqual([1, 2])
  })

  it('says which row was sent with a renewed token', async () => {
    const one = series(startRun([1], OPTIONS))
    await one.answer(answer({ errcode: 0, task_id: 9 }, { retriedWithNewToken: true }))
    expect(one.run().rows[0]?.state).toEqual({ at: 'accepted', taskId: '9', isTokenNew: true })
  })

  it('rests as long as it was told between an answer and the next row', async () => {
    const one = series(startRun([1, 2], OPTIONS))
    await one.answer(fine)
    one.pass(499)
    expect(one.sent).toEqual([1])
    one.pass(1)
    expect(one.sent).toEqual([1, 2])
  })

  it('whose window was closed says of the row under way that nobody knows', () => {
    const one = series(startRun([1, 2], OPTIONS))
    const after = afterClosing(one.run())
    expect(after.phase).toEqual({ at: 'halted', row: 0, why: 'closed' })
    expect(after.rows[0]?.state).toEqual({ at: 'failed', failure: null })
  })

  it('never has two rows under way nor sends one twice, whatever is pressed when', async () => {
    type Act = 'answer' | 'refuse' | 'cut' | 'hold' | 'go-on' | 'halt' | 'pass'
    const acts = fc.array(
      fc.constantFrom<Act>(
        'answer',
        'answer',
        'refuse',
        'cut',
        'hold',
        'go-on',
        'halt',
        'pass',
        'pass',
      ),
      { maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (pressed, stopsAtRefusal) => {
        const one = series(startRun([1, 2, 3, 4], { pauseMs: 100, stopsAtRefusal }))
        for (const act of pressed) {
          if (act === 'answer') await one.answer(fine)
          else if (act === 'refuse') await one.answer(refused)
          else if (act === 'cut') await one.answer(cut)
          else if (act === 'pass') one.pass(100)
          else if (act === 'halt') one.tell({ what: 'halt', why: 'stopped' })
          else one.tell({ what: act })
          expect(one.underWay()).toBeLessThanOrEqual(1)
          expect(one.underWay() === 1).toBe(one.run().phase.at === 'sending')
          expect(new Set(one.sent).size).toBe(one.sent.length)
        }
      }),
    )
  })
})
