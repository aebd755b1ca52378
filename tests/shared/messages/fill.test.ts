import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/shared/messages/draft.ts'
import { fill, variablesIn } from '../../../src/shared/messages/fill.ts'
import { lint } from '../../../src/shared/messages/lint/lint.ts'
import { printJson, tryParseJson } from '../../../src/shared/losslessJson.ts'
import { objectIn } from './drafts.ts'

const notification = (content: string): Draft => ({
  channel: 'work-notification',
  body: objectIn(
    `{"agent_id":"{{agentId}}","userid_list":"{{who}}","msg":{"msgtype":"text","text":${content}}}`,
  ),
})
const robot = (msgParam: string): Draft => ({
  channel: 'app-robot',
  body: { robotCode: 'r', userIds: ['{{who}}'], msgKey: 'sampleText', msgParam },
})

describe('an unknown variable', () => {
  it('is an error with its name at each place where it stands', () => {
    const findings = lint(notification('{"content":"{{ who }} {{other}}"}'), {
      variables: { agentId: '1', other: '' },
    })
    expect(findings.filter(({ rule }) => rule === 'unknown-variable')).toMatchObject([
      { where: 'userid_list', figures: { name: 'who' } },
      { where: 'text', figures: { name: 'who' } },
      { where: 'text', figures: { name: 'other' } },
    ])
  })

  it('that no field shows is said of the message', () => {
    const findings = lint(notification('{"content":"x","more":"{{gone}}"}'), {
      variables: { agentId: '1', who: 'u1' },
    })
    expect(findings).toMatchObject([{ rule: 'unknown-variable', where: 'message' }])
  })

  it('stays as it is written, and does not keep the others from being filled', () => {
    const { draft, unknown } = fill(notification('{"content":"{{who}} {{gone}}"}'), {
      agentId: '1',
      who: 'u1',
    })
    expect(draft.body).toMatchObject({ msg: { text: { content: 'u1 {{gone}}' } } })
    expect(unknown).toEqual(['gone'])
  })
})

describe('a value', () => {
  const nasty = fc.string({ unit: 'grapheme' }).filter((text) => text !== '')
  const breaking = fc.constantFrom(
    '"',
    '\\',
    '"},"x":{"',
    '\n\r\t',
    '\u2028',
    '😀👨‍👩‍👧',
    '{{who}}',
    '}}',
  )

  it('is the text it is, never structure, also in a JSON that is itself a text', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, breaking), (value) => {
        const variables = { agentId: '1', who: value }
        const worked = fill(notification('{"content":"<{{who}}>"}'), variables).draft.body
        expect(tryParseJson(printJson(worked))).toEqual({
          agent_id: '1',
          userid_list: value,
          msg: { msgtype: 'text', text: { content: `<${value}>` } },
        })
        const { msgParam, ...beside } = fill(robot('{"content":"<{{who}}>"}'), variables).draft.body
        expect(tryParseJson(String(msgParam))).toEqual({ content: `<${value}>` })
        expect(beside).toMatchObject({ userIds: [value] })
      }),
    )
  })

  it('is counted as it is sent', () => {
    const long = notification('{"content":"{{text}}"}')
    const variables = { agentId: '1', who: 'u1', text: '钉'.repeat(700) }
    expect(lint(long, { variables })[0]).toMatchObject({ rule: 'too-many-bytes' })
    expect(lint(long, { variables: { ...variables, text: 'short' } })).toEqual([])
  })
})

describe('a message without variables', () => {
  it('keeps every digit, every unknown field and the letters of its msgParam', () => {
    const digits = notification('{"content":"x","n":9223372036854775807}')
    const known = { agentId: '1', who: 'u1' }
    expect(printJson(fill(digits, known).draft.body)).toContain('9223372036854775807')
    const text = '{ "content" : "x" }'
    expect(fill(robot(text), known).draft.body['msgParam']).toBe(text)
  })

  it('names its variables once each, and none behind four braces', () => {
    expect(variablesIn(notification('{"content":"{{who}} {{{{no}}"}'))).toEqual(['agentId', 'who'])
  })
})
