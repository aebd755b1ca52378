import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, rowsOf, textsOf } from './docs.ts'
import { linesOfTree, textOfTree, trees } from './jsonTexts.ts'

const TEXT = '{"a":{"b":[1,2],"c":{}},"d":3}'

describe('folding', () => {
  it('leaves one row of what is folded, with its members counted and its comma', () => {
    const doc = read(TEXT)

    doc.setFolded(1, true)

    expect(rowsOf(doc).map(({ line }) => line)).toEqual([0, 1, 8, 9])
    expect(doc.row(1)).toMatchObject({
      hasComma: true,
      fold: { isFolded: true, members: 2, close: '}' },
    })
  })

  it('inside something folded shows once that is unfolded', () => {
    const doc = read(TEXT)
    doc.setFolded(2, true)
    doc.setFolded(1, true)

    doc.setFolded(1, false)

    expect(rowsOf(doc).map(({ line }) => line)).toEqual([0, 1, 2, 6, 7, 8, 9])
  })

  it('to a level shows so many levels', () => {
    const doc = read(TEXT)

    doc.foldFrom(1)
    expect(rowsOf(doc).map(({ line }) => line)).toEqual([0, 1, 8, 9])
    doc.foldFrom(0)
    expect(rowsOf(doc)).toHaveLength(1)
    doc.foldFrom(99)
    expect(doc.rows).toBe(doc.lines)
  })

  it('hides exactly the lines inside what is folded, in any order of folding', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.tuple(fc.nat(), fc.boolean())), (tree, steps) => {
        const doc = read(textOfTree(tree, () => ''))
        const lines = linesOfTree(tree)
        const folded = new Set<number>()
        for (const [place, isFolded] of steps) {
          const line = place % lines.length
          doc.setFolded(line, isFolded)
          if (/[[{]$/.test(lines[line] ?? '') && isFolded) folded.add(line)
          else folded.delete(line)
        }

        const seen = linesSeen(lines, folded)
        expect(rowsOf(doc).map(({ line }) => line)).toEqual(seen)
        for (const line of lines.keys()) {
          const row = seen.findLastIndex((one) => one <= line)
          expect(doc.rowOf(line)).toBe(row)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('gives way where a hidden line is to be seen', () => {
    const doc = read(TEXT)
    doc.foldFrom(0)

    doc.reveal(3)

    expect(textsOf(doc)).toContain('      1,')
  })
})

/** The lines left when those between an opening line and its closing one are taken out, that one too. */
function linesSeen(lines: readonly string[], folded: ReadonlySet<number>): number[] {
  const indentOf = (line: number) => (lines[line] ?? '').search(/\S/)
  const seen: number[] = []
  for (let line = 0; line < lines.length; line += 1) {
    seen.push(line)
    if (!folded.has(line)) continue
    const depth = indentOf(line)
    line += 1
    while (indentOf(line) !== depth) line += 1
  }
  return seen
}
