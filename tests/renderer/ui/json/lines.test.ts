import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createJsonIndex } from '../../../../src/renderer/ui/json/engine/jsonIndex.ts'
import { createScanner } from '../../../../src/renderer/ui/json/engine/scan.ts'
import { readable } from '../../../../src/renderer/ui/json/engine/text.ts'
import { read, textsOf } from './docs.ts'
import { gaps, linesOfTree, textOfTree, trees } from './jsonTexts.ts'

describe('the lines of a JSON text', () => {
  it('are those of an indenting printer that keeps every token as received', () => {
    fc.assert(
      fc.property(trees, fc.nat(100), fc.integer({ min: 1, max: 40 }), (tree, seed, slice) => {
        const text = ` ${textOfTree(tree, gaps(seed))}\n`
        expect(textsOf(read(text, slice))).toEqual(linesOfTree(tree))
      }),
      { numRuns: 400 },
    )
  })

  it('are found one by one as well as in order', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (tree, number) => {
        const lines = linesOfTree(tree)
        const row = number % lines.length
        const doc = read(textOfTree(tree, gaps(number)))
        textsOf(doc)
        const { depth } = doc.row(row)
        expect(depth).toBe(((lines[row] ?? '').length - (lines[row] ?? '').trimStart().length) / 2)
      }),
    )
  })

  it('of a hundred thousand members are found at the end as at the beginning', () => {
    const doc = read(JSON.stringify(Array.from({ length: 100_000 }, (_, id) => ({ id }))))

    expect(doc.lines).toBe(300_002)
    expect(doc.row(300_000)).toMatchObject({ kind: 'close', depth: 1, hasComma: false })
    expect(doc.row(299_999)).toMatchObject({ key: '"id"', value: '99999' })
    expect(doc.row(2)).toMatchObject({ key: '"id"', value: '0' })
  })

  it('nested a hundred thousand deep are found', () => {
    const depth = 100_000
    const doc = read(`${'['.repeat(depth)}1${']'.repeat(depth)}`)

    expect(doc.lines).toBe(2 * depth + 1)
    expect(doc.row(depth)).toMatchObject({ depth, value: '1' })
  })
})

describe('a text that is no JSON', () => {
  it.each([
    ['', 'ends-early', 0],
    ['  ', 'ends-early', 2],
    ['{"a":1', 'ends-early', 6],
    ['{"a', 'ends-early', 3],
    ['[1,]', 'value-expected', 3],
    ['[,1]', 'value-expected', 1],
    ['{"a":1,}', 'key-expected', 7],
    ['{a:1}', 'key-expected', 1],
    ['{"a" 1}', 'colon-expected', 5],
    ['{"a":}', 'value-expected', 5],
    ['[1 2]', 'comma-expected', 3],
    ['[1}', 'wrong-bracket', 2],
    ['1 2', 'more-after-end', 2],
    ['[]]', 'more-after-end', 2],
    ['[01]', 'comma-expected', 2],
    ['[1.]', 'bad-number', 1],
    ['-', 'bad-number', 0],
    ['[1e]', 'bad-number', 1],
    ['[tru]', 'bad-word', 1],
    ['nul', 'bad-word', 0],
    ['["a\nb"]', 'bad-string', 3],
    [String.raw`["\x"]`, 'bad-string', 2],
    [String.raw`["\u12g4"]`, 'bad-string', 2],
  ])('%j is refused: %s at byte %d', (text, problem, offset) => {
    for (const slice of [1, 3, 1_000]) expect(brokenAt(text, slice)).toEqual({ problem, offset })
  })

  it('is refused exactly where JSON.parse refuses, whatever is damaged', () => {
    fc.assert(
      fc.property(trees, fc.nat(), fc.string({ maxLength: 2 }), (tree, place, damage) => {
        const text = textOfTree(tree, () => '')
        const at = place % (text.length + 1)
        const damaged = text.slice(0, at) + damage + text.slice(at + 1)
        expect(brokenAt(damaged, 7) === null).toBe(isJson(damaged))
      }),
      { numRuns: 600 },
    )
  })
})

describe('letters written as escapes', () => {
  it.each([
    [String.raw`"\u90e8\u95e8"`, '"部门"'],
    [String.raw`"\ud83d\ude00"`, '"😀"'],
    [String.raw`"\\u90e8"`, String.raw`"\\u90e8"`],
    [String.raw`"\\\u90e8"`, String.raw`"\\部"`],
    [String.raw`"\u0022\u005c\u0000\ud83d\u200b"`, String.raw`"\u0022\u005c\u0000\ud83d\u200b"`],
    [String.raw`"\n\/"`, String.raw`"\n\/"`],
  ])('%s is shown as %s', (source, shown) => {
    expect(readable(source)).toBe(shown)
  })
})

function brokenAt(text: string, slice: number) {
  const bytes = new TextEncoder().encode(text)
  const scanner = createScanner(bytes, createJsonIndex())
  for (let limit = 0; limit < bytes.length;) {
    limit = Math.min(bytes.length, limit + slice)
    scanner.advance(limit, limit === bytes.length)
  }
  if (bytes.length === 0) scanner.advance(0, true)
  return scanner.broken
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
