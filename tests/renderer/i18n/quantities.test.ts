import { describe, expect, it } from 'vitest'
import {
  formatApart,
  formatBytes,
  formatCountdown,
  formatMs,
  formatUtc,
} from '../../../src/renderer/i18n/quantities.ts'

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1,023 B'],
    [1_024, '1 KB'],
    [1_229, '1.2 KB'],
    [150 * 1_024, '150 KB'],
    [20 * 1_024 * 1_024, '20 MB'],
  ])('of %i bytes is said as %s', (bytes, said) => {
    expect(formatBytes(bytes, 'en')).toBe(said)
  })
})

describe('a countdown', () => {
  it.each([
    [7_121_000, '1:58:41'],
    [3_600_000, '1:00:00'],
    [599_400, '10:00'],
    [61_000, '1:01'],
    [900, '0:01'],
    [0, '0:00'],
    [-5_000, '0:00'],
  ])('of %i ms shows %s', (milliseconds, shown) => {
    expect(formatCountdown(milliseconds)).toBe(shown)
  })
})

it('a duration changes from milliseconds to seconds at one second', () => {
  expect(formatMs(41.3, 'en')).toBe('41 ms')
  expect(formatMs(1_240, 'en')).toBe('1.24 s')
})

it('clocks that are minutes apart are so in minutes', () => {
  expect(formatApart(41_300, 'en')).toBe('41.3 s')
  expect(formatApart(599_840, 'en')).toBe('10 min')
  expect(formatApart(90_000, 'zh-CN')).toBe('1.5分钟')
})

it('a moment in UTC says so', () => {
  expect(formatUtc(Date.UTC(2026, 7, 22, 9, 14, 5))).toBe('2026-08-22 09:14:05 UTC')
})
