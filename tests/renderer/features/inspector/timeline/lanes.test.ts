import { describe, expect, it } from 'vitest'
import { lanesOf, placeOf } from '../../../../../src/renderer/features/inspector/timeline/lanes.ts'
import type { TokenEvent } from '../../../../../src/shared/tokenEvent.ts'

const HOUR = 3_600_000
const NOW = 100 * HOUR
const token = { profileId: 'p1', kind: 'oauth2-app', tail: 'a91f', fingerprint: 'f1' } as const

function lent(at: number, change: Partial<typeof token> | object = {}): TokenEvent {
  return {
    what: 'fetched',
    at,
    ...token,
    expiresAt: at + 2 * HOUR,
    lifetimeSeconds: 7_200,
    fetchMs: 1,
    cause: { by: 'user', call: '' },
    ...change,
  }
}

const spansOf = (events: TokenEvent[]) =>
  lanesOf(events, NOW, 'all').lanes.flatMap(({ spans }) =>
    spans.map(({ from, to, isOpen }) => [(from - NOW) / HOUR, (to - NOW) / HOUR, isOpen]),
  )

describe('a token over time', () => {
  it('lasts until its end while nothing else happens', () => {
    expect(spansOf([lent(NOW - HOUR)])).toEqual([[-1, 1, true]])
  })

  it.each([
    ['refused', { what: 'refused', at: NOW - HOUR, ...token, code: '40014', call: 'GET /x' }],
    ['forgotten', { what: 'forgotten', at: NOW - HOUR, ...token, why: 'user' }],
    ['expired early', { what: 'expired', at: NOW - HOUR, ...token, ordered: true }],
    ['left behind by a start', { what: 'started', at: NOW - HOUR }],
    ['replaced', lent(NOW - HOUR)],
  ] as [string, TokenEvent][])('ends when it is %s', (_title, event) => {
    expect(spansOf([lent(NOW - 2 * HOUR), event])[0]).toEqual([-2, -1, false])
  })

  it('ends earlier when the clock was set back', () => {
    const back: TokenEvent = { what: 'clock', at: NOW, byMs: -HOUR }
    expect(spansOf([lent(NOW - 0.5 * HOUR), back])).toEqual([[-0.5, 0.5, true]])
  })

  it('has a lane a kind', () => {
    const { lanes, marks } = lanesOf(
      [lent(NOW), lent(NOW, { kind: 'sso' }), { what: 'woke', at: NOW, sleptMs: 1 }],
      NOW,
      'all',
    )
    expect(lanes.map(({ kind }) => kind)).toEqual(['oauth2-app', 'sso'])
    expect(marks).toEqual([{ at: NOW, what: 'woke' }])
  })
})

describe('the ends of the drawing', () => {
  it('look back an hour at most when told so, and ahead to the last end', () => {
    const { from, to } = lanesOf([lent(NOW - 30 * HOUR), lent(NOW - HOUR)], NOW, 'hour')
    expect([from, to]).toEqual([NOW - HOUR, NOW + HOUR])
  })

  it('leave a quarter to what happened, however much is left', () => {
    const { from, to } = lanesOf([lent(NOW - 60_000)], NOW, 'all')
    expect(placeOf(NOW, { from, to })).toBe(25)
  })

  it('hold what lies beyond them at the edge', () => {
    expect(placeOf(-5, { from: 0, to: 10 })).toBe(0)
    expect(placeOf(15, { from: 0, to: 10 })).toBe(100)
  })
})
