import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tryParseJson } from '../../../src/shared/losslessJson.ts'
import { textOfBody, typedOfBody } from '../../../src/shared/request/bodyText.ts'
import { NOTHING_TYPED } from '../../../src/shared/request/typed.ts'
import { fieldWith as field, operationWith } from '../../support/operations.ts'

const inBody = { place: 'body' } as const
const operation = operationWith(
  { method: 'POST', token: 'none' },
  field('task_id', 'integer', inBody),
  field('name', 'text', inBody),
  field('all', 'boolean', inBody),
  field('ids', 'list', inBody),
  field('msg', 'object', inBody),
  field('q', 'text'),
)
const typed = { ...NOTHING_TYPED, values: { q: 'kept' } }
const edited = (text: string) => typedOfBody(operation, typed, text, {})

describe('a body edited as JSON', () => {
  it.each([
    ['broken', '{"name": "a",'],
    ['not an object', '[1]'],
    ['a number where a text is wanted', '{"name": 1}'],
    ['a text where a number is wanted', '{"task_id": "1"}'],
    ['a null', '{"msg": null}'],
    ['an empty text', '{"name": ""}'],
    ['braces that are no variable', '{"name": "{{{{a}}"}'],
  ])('that the fields cannot say stays as it was typed: %s', (_what, text) => {
    expect(edited(text)).toEqual({ ...typed, body: { as: 'json', text } })
  })

  it('fills the fields, with every digit, and keeps what no field knows', () => {
    const text =
      '{"task_id": 9223372036854775807, "all": false, "new": {"a": [1.0]}, "ids": ["x"], "s": "7", "who": "{{userid}}"}'

    expect(edited(text)).toMatchObject({
      body: { as: 'fields' },
      values: { q: 'kept', task_id: '9223372036854775807', all: 'false', ids: '[\n  "x"\n]' },
      extras: [
        { name: 'new', value: '{"a":[1.0]}' },
        { name: 's', value: '"7"' },
        { name: 'who', value: '"{{userid}}"' },
      ],
    })
  })

  it.each([
    [
      'a variable where a number is wanted',
      { task_id: '{{id}}', name: 'a' },
      '"task_id": "{{id}}"',
    ],
    ['a number that is not finished', { task_id: '12a', name: 'a' }, '"task_id": "12a"'],
    ['a list that is not finished', { ids: '[1', name: 'a' }, '"ids": "[1"'],
  ])('shows %s, and loses nothing of it', (_what, values, shown) => {
    const before = { ...NOTHING_TYPED, values }
    const text = textOfBody(operation, before, {})
    expect(text).toContain(shown)

    const after = typedOfBody(operation, before, text.replace('"a"', '"b"'), {})

    expect(textOfBody(operation, after, {})).toContain(shown)
  })

  it('fills the fields although something else than the body is wrong', () => {
    const query = operationWith(
      { method: 'POST', token: 'none' },
      field('size', 'integer'),
      field('name', 'text', inBody),
    )
    const before = { ...NOTHING_TYPED, values: { size: 'many' } }

    expect(typedOfBody(query, before, '{"name": "a"}', {})).toEqual({
      ...before,
      values: { size: 'many', name: 'a' },
    })
  })

  it('leaves a variable where a number is wanted in its field', () => {
    expect(edited('{"task_id": "{{id}}"}')).toEqual({
      ...typed,
      values: { q: 'kept', task_id: '{{id}}' },
    })
  })

  it('leaves a variable within a list in its field, where a number is wanted', () => {
    const rows = field('rows', 'list', {
      ...inBody,
      entries: 'object',
      fields: [{ name: 'id', type: 'integer', required: false }],
    })
    const nested = operationWith({ method: 'POST', token: 'none' }, rows)

    const made = typedOfBody(nested, NOTHING_TYPED, '{"rows": [{"id": "{{id}}"}]}', {})
    const wrong = typedOfBody(nested, NOTHING_TYPED, '{"rows": [{"id": "1"}]}', {})

    expect(made.body).toEqual({ as: 'fields' })
    expect(wrong.body).toMatchObject({ as: 'json' })
  })

  it('comes back the same, whatever it is', () => {
    const key = fc.oneof(
      fc.string(),
      fc.constantFrom('task_id', 'name', 'all', 'ids', 'msg', '__proto__'),
    )
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('{{a}}', '{{{{', 'true', '1', ' ', '"'))
    fc.assert(
      fc.property(fc.dictionary(key, value), (content) => {
        const text = JSON.stringify(content)
        const back = textOfBody(operation, edited(text), {})

        expect(tryParseJson(back)).toEqual(tryParseJson(text))
      }),
    )
  })
})
