import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAnnouncer } from '../../../src/main/sandbox/announcer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('the first is said at once, all that come in the pause in one at its end', () => {
  const say = vi.fn<() => void>()
  const { announce } = createAnnouncer(say, 100)
  announce()
  expect(say).toHaveBeenCalledTimes(1)

  announce()
  announce()
  expect(say).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(100)
  expect(say).toHaveBeenCalledTimes(2)
  vi.advanceTimersByTime(1_000)
  expect(say).toHaveBeenCalledTimes(2)
})

it('after a pause in which nothing came the next is said at once', () => {
  const say = vi.fn<() => void>()
  const { announce } = createAnnouncer(say, 100)
  announce()
  vi.advanceTimersByTime(100)
  announce()
  expect(say).toHaveBeenCalledTimes(2)
})

it('one that was stopped says nothing, not even what was waiting', () => {
  const say = vi.fn<() => void>()
  const { announce, stop } = createAnnouncer(say, 100)
  announce()
  announce()
  stop()
  announce()
  vi.advanceTimersByTime(1_000)
  expect(say).toHaveBeenCalledTimes(1)
  expect(vi.getTimerCount()).toBe(0)
})
