import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/shared/messages/draft.ts'
import {
  draftIn,
  freeName,
  printTemplates,
  readTemplates,
  templateOf,
  withTemplate,
} from '../../../src/shared/messages/template.ts'
import { objectIn } from './drafts.ts'

const draft: Draft = {
  channel: 'work-notification',
  body: objectIn('{"n":9223372036854775807,"msg":{"msgtype":"text","text":{"content":"{{who}}"}}}'),
}
const one = templateOf('1', ' Hello ', draft)
const file = (templates: string) =>
  `{"kind":"dingbench-message-templates","version":1,"templates":${templates}}`

describe('a file that is not imported', () => {
  it.each([
    [
      'is no JSON, said by line and column',
      '{\n  "a": tru\n}',
      { why: 'not-json', place: { line: 2 } },
    ],
    ['ends too early', '{"kind":', { why: 'not-json', place: { line: 1, column: 9 } }],
    ['is other JSON', '{"a":1}', { why: 'other-file' }],
    ['is of a newer version', file('[]').replace('1', '2'), { why: 'newer' }],
    ['has nothing in it', file('[]'), { why: 'none' }],
    [
      'has a template without a name',
      file('[{"channel":"chat","body":{}}]'),
      { why: 'no-name', entry: 1 },
    ],
    [
      'has a channel that is not there',
      file('[{"name":"a","channel":"chat","body":{}},{"name":"b","channel":"fax","body":{}}]'),
      { why: 'no-channel', entry: 2 },
    ],
    [
      'has a body that is a text',
      file('[{"name":"a","channel":"chat","body":"x"}]'),
      { why: 'no-body', entry: 1 },
    ],
  ])('%s', (_, text, expected) => {
    expect(readTemplates(text)).toMatchObject({ ok: false, ...expected })
  })
})

describe('templates', () => {
  it('are read back from their file with every digit and variable', () => {
    const read = readTemplates(`\ufeff${printTemplates([one])}`)
    expect(read).toEqual({
      ok: true,
      templates: [{ name: 'Hello', channel: 'work-notification', body: one.body }],
    })
    expect(draftIn(one)).toEqual(draft)
  })

  it('of one name replace each other and keep their place', () => {
    const all = withTemplate(
      [one, templateOf('2', 'Other', draft)],
      templateOf('3', 'Hello', draft),
    )
    expect(all.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Hello'],
      ['2', 'Other'],
    ])
    expect(freeName(all, 'Hello')).toBe('Hello 2')
  })
})
