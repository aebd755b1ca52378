import { describe, expect, it } from 'vitest'
import { farthestOff, readServerClock, type ServerClock } from '../../src/shared/serverClock.ts'
import type { HeaderLine } from '../../src/shared/exchange.ts'
import { exchangeWith } from '../support/exchanges.ts'

const SENT_AT = Date.UTC(2026, 7, 22, 9, 14, 5)

function answered(headers: HeaderLine[], totalMs = 100) {
  const exchange = exchangeWith({}, 200, SENT_AT)
  return {
    ...exchange,
    response: { ...exchange.response, headers },
    timing: { ...exchange.timing, totalMs },
  }
}

describe('a server’s clock', () => {
  it.each([
    ['on time, to half a second', 'Sat, 22 Aug 2026 09:14:05 GMT', 450],
    ['ahead', 'Sat, 22 Aug 2026 09:16:05 GMT', 120_450],
    ['behind', 'Sat, 22 Aug 2026 09:12:05 GMT', -119_550],
  ])('is read off the Date of an answer: %s', (_title, date, aheadMs) => {
    expect(readServerClock(answered([['date', date]]))).toEqual({
      host: 'oapi.dingtalk.com',
      aheadMs,
      withinMs: 550,
      measuredAt: SENT_AT,
    })
  })

  it.each([
    ['has no Date', []],
    ['has one that is none', [['Date', 'yesterday']]],
  ] as [string, HeaderLine[]][])('is not guessed where an answer %s', (_title, headers) => {
    expect(readServerClock(answered(headers))).toBeNull()
  })
})

describe('what is said of clocks', () => {
  const clock = (aheadMs: number): ServerClock => ({
    host: `${aheadMs}`,
    aheadMs,
    withinMs: 500,
    measuredAt: 0,
  })

  it('is nothing up to a minute', () => {
    expect(farthestOff([])).toBeNull()
    expect(farthestOff([clock(60_000), clock(-60_000)])).toBeNull()
  })

  it('is the one that is farthest off beyond it, ahead or behind', () => {
    expect(farthestOff([clock(61_000), clock(-90_000), clock(0)])?.host).toBe('-90000')
  })
})
