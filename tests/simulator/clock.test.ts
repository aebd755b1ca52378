import { describe, expect, it, vi } from 'vitest'
import { createClock } from '../../src/simulator/clock.ts'

const HOUR_MS = 3_600_000

describe('a clock', () => {
  it("goes with the system's, by as much ahead as it was put", () => {
    let system = 1000
    const clock = createClock(() => system)
    clock.setAhead(500)
    system = 2000

    expect(clock.now()).toBe(2500)
    expect(clock.aheadMs()).toBe(500)
  })

  it('does nothing before its time, and once', () => {
    const clock = createClock(() => 0)
    const run = vi.fn<() => void>()
    clock.at(10, run)

    clock.setAhead(9)
    expect(run).not.toHaveBeenCalled()
    clock.setAhead(10)
    clock.setAhead(20)
    expect(run).toHaveBeenCalledOnce()
    clock.stop()
  })

  it('does what comes due in the order of time, and what that brings along', () => {
    const clock = createClock(() => 0)
    const done: string[] = []
    clock.at(20, () => done.push('second'))
    clock.at(10, () => {
      done.push('first')
      clock.at(15, () => done.push('between'))
    })

    clock.setAhead(30)

    expect(done).toEqual(['first', 'between', 'second'])
  })

  it('does not do what was called off', () => {
    const clock = createClock(() => 0)
    const run = vi.fn<() => void>()
    clock.at(10, run)()
    clock.at(10, run)
    clock.stop()

    clock.setAhead(10)

    expect(run).not.toHaveBeenCalled()
  })

  it('needs nobody to move it', async () => {
    const clock = createClock(Date.now)
    const { promise, resolve } = Promise.withResolvers<void>()
    clock.at(Date.now() + 5, resolve)

    await expect(promise).resolves.toBeUndefined()
  })

  it('waits longer than a timer can', () => {
    const clock = createClock(() => 0)
    const run = vi.fn<() => void>()
    clock.at(1000 * HOUR_MS, run)

    clock.setAhead(1000 * HOUR_MS)

    expect(run).toHaveBeenCalledOnce()
  })
})
