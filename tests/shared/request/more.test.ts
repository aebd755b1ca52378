import { describe, expect, it } from 'vitest'
import type { Operation, Values } from '../../../src/shared/catalog/operation.ts'
import { type Ground, planRequest } from '../../../src/shared/plan.ts'
import { type Extra, type More, NOTHING_MORE } from '../../../src/shared/request/typed.ts'
import { fieldWith as field, operationWith as operation } from '../../support/operations.ts'

const GROUND: Ground = {
  oapiAddress: 'https://oapi.dingtalk.com',
  apiAddress: 'https://api.dingtalk.com',
  token: 'tok',
  credentials: {},
  variables: { userid: 'manager0001', deptId: '42', quoted: 'a "b" \\ c', empty: '' },
}
const POST = { method: 'POST', token: 'none' } as const
const inBody = { place: 'body' } as const
const row = (place: Extra['place'], name: string, value: string, on = true): Extra => ({
  place,
  name,
  value,
  on,
})

function plan(op: Operation, values: Values, more: Partial<More> = {}) {
  const planned = planRequest(op, values, GROUND, { ...NOTHING_MORE, ...more })
  if (!planned.ok) throw new Error(JSON.stringify(planned.problems))
  return planned.plan
}

function problems(op: Operation, values: Values, more: Partial<More> = {}) {
  const planned = planRequest(op, values, GROUND, { ...NOTHING_MORE, ...more })
  return planned.ok
    ? []
    : planned.problems.map((one) =>
        [one.part, one.field, one.problem, one.detail ?? ''].join(' ').trim(),
      )
}

describe('an extra', () => {
  const refused: [string, Operation, Extra, string][] = [
    ['Host', operation(), row('header', 'Host', 'evil.example'), 'header-automatic Host'],
    [
      'Content-Length',
      operation(),
      row('header', 'content-length', '1'),
      'header-automatic content-length',
    ],
    [
      'the token’s header',
      operation({ generation: 'api' }),
      row('header', 'X-Acs-Dingtalk-Access-Token', 'x'),
      'token-automatic X-Acs-Dingtalk-Access-Token',
    ],
    [
      'the token’s query',
      operation(),
      row('query', 'access_token', 'x'),
      'token-automatic access_token',
    ],
    [
      'a header of two lines',
      operation(),
      row('header', 'X-A', 'a\r\nX-B: b'),
      'not-in-header X-A',
    ],
    ['a header in Chinese', operation(), row('header', 'X-A', '部门'), 'not-in-header X-A'],
    ['a name with a space', operation(), row('header', 'X A', 'a'), 'malformed X A'],
    ['a value without a name', operation(), row('query', '', 'a'), 'required'],
    [
      'a variable that is not there',
      operation(),
      row('query', 'a', '{{nobody}}'),
      'unknown-variable nobody',
    ],
    [
      'the Content-Type of parts',
      operation({ ...POST, bodyType: 'multipart' }),
      row('header', 'Content-Type', 'text/plain'),
      'header-automatic Content-Type',
    ],
  ]

  it.each(refused)('is refused: %s', (_what, op, extra, problem) => {
    expect(problems(op, {}, { extras: [extra] })).toEqual([`extras 0 ${problem}`])
  })

  it('is refused when its header stands there twice', () => {
    const extras = [row('header', 'X-A', '1'), row('header', 'x-a', '2')]

    expect(problems(operation(), {}, { extras })).toEqual(['extras 1 twice x-a'])
  })

  it('stands in query, headers and JSON body, JSON as JSON and with every digit', () => {
    const extras = [
      row('query', 'q', 'a b'),
      row('header', 'X-Trace', ' {{userid}} '),
      row('body', 'big', '9223372036854775807'),
      row('body', 'text', '"7"'),
      row('body', 'list', '["{{quoted}}"]'),
      row('body', 'plain', '你好'),
      row('body', 'off', '1', false),
      row('body', '', ''),
    ]

    expect(plan(operation(POST), {}, { extras })).toEqual({
      method: 'POST',
      url: 'https://oapi.dingtalk.com/department/list?q=a%20b',
      headers: [
        ['X-Trace', 'manager0001'],
        ['Content-Type', 'application/json'],
      ],
      body: {
        kind: 'text',
        text: '{"big":9223372036854775807,"text":"7","list":["a \\"b\\" \\\\ c"],"plain":"你好"}',
      },
    })
  })

  it('may set the Content-Type, and the body of a GET', () => {
    const extras = [row('header', 'content-type', 'text/x'), row('body', 'a', '1')]

    expect(plan(operation({ token: 'none' }), {}, { extras })).toMatchObject({
      headers: [['content-type', 'text/x']],
      body: { text: '{"a":1}' },
    })
  })
})

describe('a body typed as text', () => {
  const op = operation(POST, field('id', 'integer', { ...inBody, required: true }))

  it('is sent to the letter and asks for no body field', () => {
    const text = '{ "id" : 9223372036854775807,\n "x": 1.0 }'

    expect(plan(op, {}, { body: { as: 'json', text } }).body).toEqual({ kind: 'text', text })
  })

  it('that is not JSON is refused as JSON and sent as raw text', () => {
    const text = '{"id": 1,'

    expect(problems(op, {}, { body: { as: 'json', text } })).toEqual(['body body not-json'])
    expect(plan(op, {}, { body: { as: 'raw', text } }).body).toEqual({ kind: 'text', text })
  })

  it('takes variables so that JSON stays JSON', () => {
    const text = '{"id":{{deptId}},"a":"{{quoted}}","b":"{{{{userid}}"}'

    expect(plan(op, {}, { body: { as: 'json', text } }).body).toEqual({
      kind: 'text',
      text: '{"id":42,"a":"a \\"b\\" \\\\ c","b":"{{userid}}"}',
    })
  })

  it('empty and raw is no body', () => {
    expect(plan(op, {}, { body: { as: 'raw', text: '' } })).toMatchObject({
      headers: [],
      body: { kind: 'none' },
    })
  })
})

describe('a variable in a field', () => {
  it('is put in before the type is read', () => {
    const op = operation(
      { token: 'none' },
      field('id', 'integer'),
      field('who', 'text'),
      field('msg', 'object'),
    )
    const values = { id: '{{ deptId }}', who: '{{userid}},{{{{x}}', msg: '{"a":"{{quoted}}"}' }

    expect(decodeURIComponent(plan(op, values).url)).toBe(
      'https://oapi.dingtalk.com/department/list?id=42&who=manager0001,{{x}}&msg={"a":"a \\"b\\" \\\\ c"}',
    )
  })

  it.each(['nobody', 'empty', 'toString'])('that stands for nothing is named: %s', (name) => {
    const op = operation({}, field('who', 'text'))

    expect(problems(op, { who: `{{${name}}}` })).toEqual([`fields who unknown-variable ${name}`])
  })
})

describe('what DingTalk is known to take of a field', () => {
  const op = operation(
    { token: 'none' },
    field('name', 'text', { limits: { maxLength: 3 } }),
    field('ids', 'list', { limits: { maxEntries: 2 } }),
    field('userid_list', 'text', { limits: { maxEntries: 2 } }),
    field('size', 'integer', { limits: { min: 1, max: 100 } }),
    field('from', 'number', { limits: { min: 0 } }),
  )

  it('is checked before anything is sent, with the figures', () => {
    const values = {
      name: '四个字了',
      ids: '[1,2,3]',
      userid_list: 'a,b,c',
      size: '101',
      from: '-0.5',
    }

    expect(problems(op, values)).toEqual([
      'fields name too-long 4 / 3',
      'fields ids too-many 3 / 2',
      'fields userid_list too-many 3 / 2',
      'fields size not-in-range 1 … 100',
      'fields from not-in-range 0 …',
    ])
  })

  it('may be used up', () => {
    const values = { name: '三个字', ids: '[1,2]', userid_list: 'a,b', size: '100', from: '0' }

    expect(problems(op, values)).toEqual([])
  })
})
