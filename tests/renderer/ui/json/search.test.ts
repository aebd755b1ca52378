import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { search, type Query } from '../../../../src/renderer/ui/json/engine/search.ts'
import { createTextDoc } from '../../../../src/renderer/ui/json/engine/textDoc.ts'
import type { Doc } from '../../../../src/renderer/ui/json/engine/doc.ts'
import { read } from './docs.ts'
import { gaps, linesOfTree, textOfTree, trees } from './jsonTexts.ts'

describe('a search', () => {
  it.each([
    ['name', false, [2, 6]],
    ['NAME', false, [2, 6]],
    ['NAME', true, []],
    ['部门', true, [2]],
    ['"id": 1', true, [3, 7]],
    ['},', true, [4]],
    ['1', true, [3, 7, 7]],
    ['.', true, []],
  ])('for %s finds it on its lines', (text, matchCase, lines) => {
    const doc = read(String.raw`[{"name":"\u90e8\u95e8","id" : 1}
      ,{"name":"","id":11}]`)

    expect(hitsOf(doc, { text, matchCase })).toEqual(lines)
  })

  it('finds what a search through the printed lines finds', () => {
    fc.assert(
      fc.property(
        trees,
        fc.nat(50),
        fc.nat(),
        fc.integer({ min: 1, max: 4 }),
        (tree, seed, at, length) => {
          const lines = linesOfTree(tree).map((line) => line.trimStart())
          const all = lines.join('\n')
          const text =
            Array.from(all.slice(at % all.length))
              .slice(0, length)
              .join('')
              .split('\n')[0] ?? ''
          fc.pre(text !== '' && text.isWellFormed())
          const doc = read(textOfTree(tree, gaps(seed)))

          const expected = lines.flatMap((line, number) =>
            Array.from({ length: line.split(text).length - 1 }, () => number),
          )
          expect(hitsOf(doc, { text, matchCase: true })).toEqual(expected)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('works in a text that is no JSON, line by line', () => {
    const bytes = new TextEncoder().encode('one\r\ntwo one\n\nONE')
    const doc = createTextDoc(bytes)
    doc.advance(bytes.length)

    expect(doc.lines).toBe(4)
    expect(hitsOf(doc, { text: 'one', matchCase: false })).toEqual([0, 1, 3])
  })

  it('of very many lines gives its hits as they come and can be left off', () => {
    const doc = read(JSON.stringify(Array.from({ length: 50_000 }, (_, id) => ({ id }))))

    const first = search(doc, { text: 'id', matchCase: true }).next()

    expect(first.value?.isComplete).toBe(false)
    expect(first.value?.lines.length).toBeGreaterThan(0)
  })
})

function hitsOf(doc: Doc, query: Query): number[] {
  let found: number[] = []
  for (const { lines } of search(doc, query)) {
    found = Array.from({ length: lines.length }, (_, at) => lines.at(at))
  }
  return found
}
