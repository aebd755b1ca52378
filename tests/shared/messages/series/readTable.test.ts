import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printTable, readTable } from '../../../../src/shared/messages/series/readTable.ts'

const NAMES = ['who', 'text']

describe('what is no table', () => {
  it.each([
    ['nothing', '  \n', { why: 'empty', line: 1 }],
    ['headings alone', 'who,text\n', { why: 'empty', line: 1 }],
    ['a quotation mark that does not end', 'who,text\na,"b\nc,d', { why: 'quotes', line: 2 }],
    [
      'a row that is wider than its headings',
      'who\ttext\na\tb\nc\td\te',
      { why: 'too-wide', line: 3 },
    ],
  ])('%s', (_, text, expected) => {
    expect(readTable(text, NAMES)).toMatchObject({ ok: false, ...expected })
  })

  it('is any for a message without variables', () => {
    expect(readTable('a,b', [])).toMatchObject({ why: 'no-columns' })
  })
})

describe('rows are read', () => {
  const both = [
    { who: 'u1', text: '你好, "A"' },
    { who: 'u2', text: 'two\nlines' },
  ]
  it.each([
    ['as a spreadsheet copies them', 'u1\t"你好, ""A"""\nu2\t"two\nlines"'],
    ['as CSV with headings in any order', 'text,who\r\n"你好, ""A""",u1\r\n"two\nlines",u2\r\n'],
    ['with a byte order mark and semicolons', '\ufeffwho;text\nu1;"你好, ""A"""\nu2;"two\nlines"'],
    ['with headings in braces', '{{who}}\t{{ text }}\nu1\t"你好, ""A"""\nu2\t"two\nlines"'],
  ])('%s', (_, text) => {
    expect(readTable(text, NAMES)).toEqual({ ok: true, rows: both, unused: [] })
  })

  it('from a single column whose text has commas', () => {
    expect(readTable('who\nu1, u2', ['who'])).toMatchObject({ rows: [{ who: 'u1, u2' }] })
  })

  it('and a column that the message does not have is said', () => {
    expect(readTable('who,note\nu1,x', NAMES)).toEqual({
      ok: true,
      rows: [{ who: 'u1' }],
      unused: ['note'],
    })
  })

  it('as they were written', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((one) => !/^[\s=+\-@\ufeff]/.test(one) && one.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.record({ who: cell, text: cell }), { minLength: 1 }), (rows) => {
        expect(readTable(printTable(rows), NAMES)).toMatchObject({ rows })
      }),
    )
  })
})

it('no cell is written as a formula', () => {
  expect(printTable([{ who: '=1+1', text: '@x' }])).toContain(`"'=1+1","'@x"`)
})
