import fc from 'fast-check'
import { JSONPathSyntaxError, query } from 'json-p3'
import { describe, expect, it } from 'vitest'
import { select } from '../../../../src/renderer/ui/json/engine/jsonPath.ts'
import { read, textsOf } from './docs.ts'
import { gaps } from './jsonTexts.ts'

const TEXT = '{"a":[{"b":[1,[2]]},{},3],"it\'s":{"\\"q\\"":null},"部门":true}'

describe('the path of a line', () => {
  it.each([
    [0, '$'],
    [1, '$.a'],
    [2, '$.a[0]'],
    [3, '$.a[0].b'],
    [4, '$.a[0].b[0]'],
    [6, '$.a[0].b[1][0]'],
    [7, '$.a[0].b[1]'],
    [9, '$.a[0]'],
    [10, '$.a[1]'],
    [11, '$.a[2]'],
    [12, '$.a'],
    [13, String.raw`$['it\'s']`],
    [14, String.raw`$['it\'s']['"q"']`],
    [16, '$.部门'],
  ])('%d of a text is %s', (line, path) => {
    expect(read(TEXT).pathOf(line)).toBe(path)
  })

  it('leads to the value that a JSONPath library finds there', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(50), (value, seed) => {
        const doc = read(spread(JSON.stringify(value), seed))
        const parsed: unknown = JSON.parse(JSON.stringify(value))
        for (let line = 0; line < doc.lines; line += 1) {
          const { from, to } = doc.rangeOf(line)
          const here: unknown = JSON.parse(new TextDecoder().decode(doc.source.subarray(from, to)))
          // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it comes from JSON.parse
          const found = query(doc.pathOf(line), parsed as Parameters<typeof query>[1])
          expect(found.values()).toEqual([here])
        }
      }),
      { numRuns: 150 },
    )
  })
})

describe('a JSONPath', () => {
  it('selects values as they were received, with their paths', () => {
    const doc = read('{"list":[{"id": 12345678901234567890},{"id":1.50},{}]}')

    const { bytes, matches, paths } = select(doc, '$.list[*].id')

    expect(new TextDecoder().decode(bytes)).toBe('[12345678901234567890,1.50]')
    expect({ matches, paths }).toEqual({ matches: 2, paths: ['$.list[0].id', '$.list[1].id'] })
  })

  it('with a condition selects whole objects', () => {
    const { bytes } = select(read('[{"a":1},{"a":2,"b":[]}]'), '$[?@.a > 1]')

    expect(textsOf(read(new TextDecoder().decode(bytes)))).toEqual([
      '[',
      '  {',
      '    "a": 2,',
      '    "b": []',
      '  }',
      ']',
    ])
  })

  it('takes the last of two equal keys', () => {
    const { bytes } = select(read('{"a":1,"a":2}'), '$.a')

    expect(new TextDecoder().decode(bytes)).toBe('[2]')
  })

  it('that finds nothing gives an empty list; one that is none is refused', () => {
    expect(new TextDecoder().decode(select(read('{}'), '$.a').bytes)).toBe('[]')
    expect(() => select(read('{}'), '$.[')).toThrow(JSONPathSyntaxError)
  })

  it('lists a hundred thousand members without walking through them for each', () => {
    const doc = read(JSON.stringify(Array.from({ length: 100_000 }, (_, id) => ({ id }))))

    const { matches, paths } = select(doc, '$[*].id')

    expect(matches).toBe(100_000)
    expect(paths.at(-1)).toBe('$[9999].id')
  })
})

/** The same JSON with white space between its tokens. */
function spread(text: string, seed: number): string {
  const gap = gaps(seed)
  return text.replaceAll(/"(?:\\.|[^"\\])*"|[[\]{},:]/g, (token) => `${gap()}${token}${gap()}`)
}
