import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const tokens = readFileSync('src/renderer/ui/tokens.css', 'utf8')

const TEXT_ON_GROUND: [text: string, grounds: string[]][] = [
  ['ink', ['ground', 'surface', 'raised', 'sunken', 'hover', 'accent-ground']],
  ['ink-2', ['ground', 'surface', 'raised', 'sunken', 'hover', 'accent-ground']],
  ['ink-3', ['ground', 'surface', 'raised', 'sunken', 'accent-ground']],
  ['accent', ['ground', 'surface', 'raised', 'accent-ground']],
  ['on-accent', ['accent', 'accent-hover']],
  ['ok', ['ok-ground', 'surface', 'raised', 'ground', 'sunken', 'hover']],
  ['warn', ['warn-ground', 'surface', 'raised', 'ground', 'hover']],
  ['bad', ['bad-ground', 'surface', 'raised', 'ground']],
  ['info', ['info-ground', 'surface', 'raised', 'ground']],
  ['json-key', ['surface', 'sunken']],
  ['json-string', ['surface', 'sunken']],
  ['json-number', ['surface', 'sunken']],
  ['json-atom', ['surface', 'sunken']],
]

describe.each([
  ['light', 1],
  ['dark', 2],
] as const)('in the %s theme', (_theme, side) => {
  it.each(TEXT_ON_GROUND)('%s is readable on its grounds', (text, grounds) => {
    const ratio = (ground: string) => contrast(colour(text, side), colour(ground, side))
    expect(grounds.filter((ground) => ratio(ground) < 4.5)).toEqual([])
  })

  it('the border of a field stands out from what is around it', () => {
    const ratio = (ground: string) => contrast(colour('line-control', side), colour(ground, side))
    expect(['ground', 'surface', 'raised'].filter((ground) => ratio(ground) < 3)).toEqual([])
  })
})

function colour(name: string, side: 1 | 2): string {
  const row = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)
  const value = row?.[side]
  if (value === undefined) throw new Error(`no colour --${name}`)
  return value
}

/** https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
