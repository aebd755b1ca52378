import { expect, it } from 'vitest'
import {
  timeLeftMs,
  tokenStanding,
} from '../../../../src/renderer/features/inspector/tokenStanding.ts'
import { heldToken } from '../../fakeBridge.ts'

const NOW = Date.UTC(2026, 7, 22, 9)
const MINUTE = 60_000

function until(expiresAt: number) {
  return tokenStanding(heldToken({ fetchedAt: NOW - 110 * MINUTE, expiresAt }), NOW)
}

it('a profile of which nothing is known has none', () => {
  expect(tokenStanding(undefined, NOW)).toBe('none')
})

it('with ten minutes left a token is fresh, with less it ends soon', () => {
  expect(until(NOW + 10 * MINUTE)).toBe('fresh')
  expect(until(NOW + 10 * MINUTE - 1)).toBe('ending')
})

it('at its last millisecond a token has expired', () => {
  expect(until(NOW + 1)).toBe('ending')
  expect(until(NOW)).toBe('expired')
})

it('being fetched and being refused stand above every time', () => {
  expect(tokenStanding(heldToken({ state: 'fetching' }), NOW)).toBe('fetching')
  expect(tokenStanding(heldToken({ state: 'refused', expiresAt: null }), NOW)).toBe('refused')
})

it('never more is left than was lent, though the clock stands before the fetch', () => {
  const token = heldToken({ fetchedAt: NOW + 400, expiresAt: NOW + 400 + 7_200_000 })
  expect(timeLeftMs(token, NOW)).toBe(7_200_000)
  expect(timeLeftMs(token, NOW + 1_400)).toBe(7_199_000)
})

it('of a life of twenty seconds the last twelfth is the end', () => {
  const token = heldToken({ fetchedAt: NOW, expiresAt: NOW + 20_000 })
  expect(tokenStanding(token, NOW + 18_000)).toBe('fresh')
  expect(tokenStanding(token, NOW + 18_500)).toBe('ending')
})

it('a token that is kept though it was refused says so', () => {
  expect(tokenStanding(heldToken({ refusedCode: '40014' }), 0)).toBe('refused')
})
