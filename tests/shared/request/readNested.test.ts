import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NestedField } from '../../../src/shared/catalog/operation.ts'
import { printJson, tryParseJson } from '../../../src/shared/losslessJson.ts'
import { planRequest } from '../../../src/shared/plan.ts'
import { pathText } from '../../../src/shared/request/problem.ts'
import { readNested } from '../../../src/shared/request/readNested.ts'
import { fieldWith, operationWith } from '../../support/operations.ts'

const form: NestedField = {
  name: 'form',
  type: 'list',
  required: true,
  entries: 'object',
  limits: { maxEntries: 3 },
  fields: [
    { name: 'name', type: 'text', required: true, limits: { maxLength: 5 } },
    { name: 'count', type: 'integer', required: false, limits: { min: 1 } },
    { name: 'share', type: 'number', required: false },
    { name: 'all', type: 'boolean', required: false },
    { name: 'kind', type: 'text', required: false, choices: ['AND', 'OR'] },
    { name: 'ids', type: 'list', required: false, entries: 'text' },
    {
      name: 'deep',
      type: 'object',
      required: false,
      fields: [{ name: 'must', type: 'integer', required: true }],
    },
  ],
}
const variables = { deptId: '7', name: 'a"b', list: '[1]' }
const read = (text: string) => readNested(form, tryParseJson(text), variables)
const said = (text: string) =>
  read(text).problems.map(({ path, problem }) => `${pathText('form', path)} ${problem}`)

describe('within a field’s JSON', () => {
  it.each([
    ['a required member', '[{}]', 'form[0].name required'],
    ['an empty required text', '[{"name": ""}]', 'form[0].name required'],
    ['a required member two levels down', '[{"name":"a","deep":{}}]', 'form[0].deep.must required'],
    ['a number for a text', '[{"name": 1}]', 'form[0].name not-a-text'],
    ['a text for an integer', '[{"name":"a","count":"1"}]', 'form[0].count not-an-integer'],
    ['a fraction for an integer', '[{"name":"a","count":1.5}]', 'form[0].count not-an-integer'],
    ['a text for a number', '[{"name":"a","share":"x"}]', 'form[0].share not-a-number'],
    ['a text for a boolean', '[{"name":"a","all":"true"}]', 'form[0].all not-a-boolean'],
    ['an object for a text', '[{"name":{}}]', 'form[0].name not-a-text'],
    ['an object for a list', '[{"name":"a","ids":{}}]', 'form[0].ids not-a-list'],
    ['a list for an object', '[{"name":"a","deep":[]}]', 'form[0].deep not-an-object'],
    ['a text that is no JSON yet', '[{"name":"a","deep":"{"}]', 'form[0].deep not-json'],
    ['an entry left empty', '[{"name":"a","ids":["x",""]}]', 'form[0].ids[1] required'],
    ['a text beyond its length', '[{"name":"abcdef"}]', 'form[0].name too-long'],
    ['a number beyond its range', '[{"name":"a","count":0}]', 'form[0].count not-in-range'],
    ['no choice of those offered', '[{"name":"a","kind":"X"}]', 'form[0].kind not-a-choice'],
    ['an unknown variable', '[{"name":"{{nobody}}"}]', 'form[0].name unknown-variable'],
    [
      'an unknown variable nobody knows',
      '[{"name":"a","x":["{{no}}"]}]',
      'form[0].x[0] unknown-variable',
    ],
  ])('%s is said at its place', (_what, text, problem) => {
    expect(said(text)).toEqual([problem])
  })

  it('too many entries are said of the list', () => {
    expect(said('[{"name":"a"},{"name":"a"},{"name":"a"},{"name":"a"}]')).toEqual(['form too-many'])
  })

  it('variables become what the field wants, and keep their quotation marks', () => {
    const { wire, problems } = read(
      '[{"name":"{{name}}","count":"{{deptId}}","deep":"{\\"must\\": {{deptId}}}","x{{deptId}}":"{{deptId}}"}]',
    )

    expect(problems).toEqual([])
    expect(printJson(wire)).toBe('[{"name":"a\\"b","count":7,"deep":{"must":7},"x7":"7"}]')
  })

  it('a null, digits beyond 2^53 and unknown members are sent as they are', () => {
    const text = '[{"name":"a","count":9007199254740993,"all":null,"new":{"x":[1.0,null]}}]'

    expect(read(text).problems).toEqual([])
    expect(printJson(read(text).wire)).toBe(text)
  })

  it('whatever stands there, what the catalogue does not know is sent to the letter', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = JSON.stringify({ must: 1, unknown: value })
        fc.pre(!kept.includes('{{') && !kept.includes('__proto__'))
        const text = `[{"name":"a","deep":${kept}}]`

        expect(printJson(read(text).wire)).toBe(printJson(tryParseJson(text)))
      }),
    )
  })
})

describe('a request', () => {
  const operation = operationWith(
    { method: 'POST', token: 'none' },
    { ...fieldWith('form', 'list', { place: 'body' }), ...form },
  )
  const ground = { oapiAddress: 'https://a.test', apiAddress: '', token: null, credentials: {} }
  const planned = (text: string) => planRequest(operation, { form: text }, { ...ground, variables })

  it('says what is wrong deep within a field, and still shows the rest', () => {
    const plan = planned('[{"name":"a","count":"x"}]')

    expect(plan).toMatchObject({
      ok: false,
      problems: [{ part: 'fields', field: 'form', path: [0, 'count'], problem: 'not-an-integer' }],
      rest: { body: { text: '{"form":[{"name":"a","count":"x"}]}' } },
    })
  })

  it('takes variables outside of quotation marks too', () => {
    expect(planned('[{"name":"a","count":{{deptId}}}]')).toMatchObject({
      ok: true,
      plan: { body: { text: '{"form":[{"name":"a","count":7}]}' } },
    })
  })
})
