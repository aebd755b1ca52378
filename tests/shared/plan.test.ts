import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Operation, Values } from '../../src/shared/catalog/operation.ts'
import { type Ground, planRequest } from '../../src/shared/plan.ts'
import { fieldWith as field, operationWith as operation } from '../support/operations.ts'

const GROUND: Ground = {
  oapiAddress: 'https://oapi.dingtalk.com',
  apiAddress: 'https://api.dingtalk.com',
  token: 'tok',
  credentials: { corpId: 'dingcorp', corpSecret: 's&cret', agentId: '42' },
}

const post = { method: 'POST' } as const
const inBody = { place: 'body' } as const

function planned(op: Operation, values: Values = {}, ground = GROUND) {
  const result = planRequest(op, values, ground)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.plan
}

function problems(op: Operation, values: Values = {}) {
  const result = planRequest(op, values, GROUND)
  return result.ok ? [] : result.problems.map((one) => `${one.field} ${one.problem}`)
}

describe('a header of its own', () => {
  const own = field('operationSource', 'text', { place: 'header' })

  it('is sent as typed, beside the token', () => {
    const plan = planned(operation({ generation: 'api' }, own), { operationSource: 'web' })

    expect(plan.headers).toContainEqual(['operationSource', 'web'])
  })

  it.each(['a\r\nb: c', 'a\nb', '值'])('is refused as %j', (value) => {
    expect(problems(operation({}, own), { operationSource: value })).toEqual([
      'operationSource malformed',
    ])
  })
})

describe('a token that is the user’s', () => {
  it('is the one typed, never the app’s', () => {
    const typed = field('x-acs-dingtalk-access-token', 'text', { place: 'header' })
    const op = operation({ generation: 'api', token: 'user' }, typed)
    const plan = planned(op, { 'x-acs-dingtalk-access-token': 'mine' })

    expect(plan.headers).toEqual([['x-acs-dingtalk-access-token', 'mine']])
  })
})

describe('a body without names', () => {
  const entries = field('body', 'list', { place: 'body' })
  const op = operation({ ...post, bodyType: 'value' }, entries)

  it('is the list itself', () => {
    expect(planned(op, { body: '[1, 12345678901234567890]' }).body).toEqual({
      kind: 'text',
      text: '[1,12345678901234567890]',
    })
  })

  it('is none when nothing was typed', () => {
    expect(planned(op).body).toEqual({ kind: 'none' })
  })
})

describe('the token goes where the generation reads it', () => {
  it('the query on oapi', () => {
    expect(planned(operation())).toEqual({
      method: 'GET',
      url: 'https://oapi.dingtalk.com/department/list?access_token=tok',
      headers: [],
      body: { kind: 'none' },
    })
  })

  it('a header on api', () => {
    const plan = planned(operation({ generation: 'api', path: '/v1.0/contact/users/me' }))

    expect(plan.url).toBe('https://api.dingtalk.com/v1.0/contact/users/me')
    expect(plan.headers).toEqual([['x-acs-dingtalk-access-token', 'tok']])
  })

  it.each(['oapi', 'api'] as const)('nowhere when the %s operation takes none', (generation) => {
    const plan = planned(operation({ generation, token: 'none' }))

    expect(JSON.stringify(plan)).not.toContain('tok')
  })
})

describe('values', () => {
  it('stand in the query, encoded once', () => {
    const op = operation({ token: 'none' }, field('name', 'text'), field('id', 'integer'))

    expect(planned(op, { name: 'a b&c=d+%/部', id: '7' }).url).toBe(
      'https://oapi.dingtalk.com/department/list?name=a%20b%26c%3Dd%2B%25%2F%E9%83%A8&id=7',
    )
  })

  it('stand in the path, where they cannot leave their segment', () => {
    const path = '/v1.0/users/{userId}/x'
    const op = operation(
      { generation: 'api', path },
      field('userId', 'text', { place: 'path', required: true }),
    )

    expect(planned(op, { userId: 'a/b?c$&' }).url).toBe(
      'https://api.dingtalk.com/v1.0/users/a%2Fb%3Fc%24%26/x',
    )
    expect(problems(op, { userId: '..' })).toEqual(['userId malformed'])
    expect(problems(op, { userId: '' })).toEqual(['userId required'])
  })

  it('stand in a JSON body in the order of the fields, with every digit', () => {
    const op = operation(
      { ...post, token: 'none' },
      field('task_id', 'integer', inBody),
      field('ratio', 'number', inBody),
      field('all', 'boolean', inBody),
      field('ids', 'list', inBody),
      field('msg', 'object', inBody),
      field('note', 'text', inBody),
    )
    const values = {
      note: '',
      msg: '{"id": 9223372036854775806, "text": "你好"}',
      ids: ['a', 'b'],
      all: 'false',
      ratio: '0.10',
      task_id: '9223372036854775807',
    }

    expect(planned(op, values).body).toEqual({
      kind: 'text',
      text: '{"task_id":9223372036854775807,"ratio":0.10,"all":false,"ids":["a","b"],"msg":{"id":9223372036854775806,"text":"你好"}}',
    })
  })

  it('stand in a form body, objects as JSON', () => {
    const op = operation(
      { ...post, token: 'none', bodyType: 'form' },
      field('agent_id', 'integer', inBody),
      field('msg', 'object', inBody),
    )

    expect(planned(op, { agent_id: '1', msg: '{"a":1}' })).toMatchObject({
      headers: [['Content-Type', 'application/x-www-form-urlencoded']],
      body: { kind: 'text', text: 'agent_id=1&msg=%7B%22a%22%3A1%7D' },
    })
  })

  it('make the parts of a multipart body', () => {
    const op = operation(
      { ...post, bodyType: 'multipart' },
      field('type', 'text', { choices: ['image', 'file'] }),
      field('media', 'file', { ...inBody, required: true }),
    )
    const media = { name: 'a.png', type: 'image/png', base64: 'iVBORw0=' }

    expect(planned(op, { type: 'image', media }).body).toEqual({
      kind: 'multipart',
      parts: [{ name: 'media', file: media }],
    })
  })

  it('left out are not sent; a POST without any sends an empty object', () => {
    const op = operation(post, field('cursor', 'integer', inBody))

    expect(planned(op)).toMatchObject({
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'text', text: '{}' },
    })
  })

  it('come from the profile when left empty, and from the form when typed', () => {
    const op = operation(
      { token: 'none' },
      field('corpid', 'text', { from: 'corpId', required: true }),
      field('corpsecret', 'text', { from: 'corpSecret' }),
    )

    expect(planned(op).url).toMatch(/\?corpid=dingcorp&corpsecret=s%26cret$/)
    expect(planned(op, { corpid: 'other' }).url).toMatch(/\?corpid=other&/)
  })
})

it('everything that is wrong is said at once', () => {
  const op = operation(
    {},
    field('id', 'integer', { required: true }),
    field('size', 'integer'),
    field('ratio', 'number'),
    field('all', 'boolean'),
    field('ids', 'list'),
    field('msg', 'object'),
    field('lang', 'text', { choices: ['zh_CN', 'en_US'] }),
    field('long', 'text'),
  )
  const values = {
    size: '1.5',
    ratio: 'much',
    all: 'perhaps',
    ids: '{"not": "a list"}',
    msg: '[1',
    lang: 'fr',
    long: 'x'.repeat(1_000_001),
    unheard: 'of',
  }

  expect(problems(op, values)).toEqual([
    'id required',
    'size not-an-integer',
    'ratio not-a-number',
    'all not-a-boolean',
    'ids not-json',
    'msg not-json',
    'lang not-a-choice',
    'long too-long',
    'unheard malformed',
  ])
})

it('a base address may carry a path', () => {
  const ground = { ...GROUND, token: null, oapiAddress: 'https://gateway.example/ding/' }

  expect(planned(operation(), {}, ground).url).toBe('https://gateway.example/ding/department/list')
})

it.each([
  ['a path field left empty, although it is not required', 'part', ''],
  ['a path field of dots', 'part', '.'],
])('%s is refused', (_what, name, value) => {
  const op = operation({ path: '/a/{part}/b' }, field('part', 'text', { place: 'path' }))

  expect(planRequest(op, { [name]: value }, GROUND).ok).toBe(false)
})

it.each([
  [' 007 ', '7'],
  ['+5', '5'],
  ['-0', '-0'],
  [9_007_199_254_740_991, '9007199254740991'],
  ['123456789012345678901234567890', '123456789012345678901234567890'],
])('the integer %j is sent as %s', (value, sent) => {
  const op = operation({ ...post, token: 'none' }, field('n', 'integer', inBody))

  expect(planned(op, { n: value }).body).toEqual({ kind: 'text', text: `{"n":${sent}}` })
})

it.each([1e21, '1e3', '0x10', '１２', 'NaN', true, [1], {}])(
  'the integer %j is refused',
  (value) => {
    expect(problems(operation({}, field('n', 'integer')), { n: value })).toEqual([
      'n not-an-integer',
    ])
  },
)

it.each([
  ['an object', 'object', '{"__proto__":{"a":1},"constructor":2}'],
  ['a list', 'list', '[{"__proto__":[1.0]},1e400,"\\ud800"]'],
] as const)('%s typed as JSON loses nothing on the way', (_what, type, text) => {
  const op = operation({ ...post, token: 'none' }, field('x', type, inBody))

  expect(planned(op, { x: text }).body).toEqual({ kind: 'text', text: `{"x":${text}}` })
})

it('JSON nested deeper than can be written is refused, not thrown', () => {
  const op = operation({ ...post }, field('x', 'list', inBody))

  for (const depth of [1_000, 2_000, 3_000, 4_000, 6_000, 8_000, 12_000, 100_000]) {
    const text = '['.repeat(depth) + ']'.repeat(depth)
    expect(() => planRequest(op, { x: text }, GROUND)).not.toThrow()
  }
})

describe('whatever is typed', () => {
  const types = ['text', 'integer', 'number', 'boolean', 'list', 'object', 'file'] as const
  const places = ['path', 'query', 'body'] as const
  const bodyTypes = ['json', 'form', 'multipart'] as const
  const path = `/a/${types.map((type) => `{path-${type}}`).join('/')}`
  const fields = places.flatMap((place) =>
    types.map((type) => field(`${place}-${type}`, type, { place })),
  )
  const likely = fc.constantFrom('1', '-7.5', 'true', '[1]', '{"a":1}', '..', 'x', '9'.repeat(30))
  const file = fc.record({ name: fc.string(), type: fc.string(), base64: fc.base64String() })
  const value = fc.oneof(likely, file, fc.jsonValue(), fc.json(), fc.string({ unit: 'binary' }))
  const names = fc.constantFrom('__proto__', 'toString', ...fields.map(({ name }) => name))

  it.each(bodyTypes)('planning a %s body never throws', (bodyType) => {
    const op = operation({ ...post, path, bodyType }, ...fields)
    fc.assert(
      fc.property(fc.dictionary(names, value), (values) => {
        const result = planRequest(op, values, GROUND)

        expect(result.ok ? new URL(result.plan.url).host : result.problems[0]?.problem).toMatch(
          /^(oapi\.dingtalk\.com|required|malformed|not-.+)$/,
        )
      }),
    )
  })

  it('the host is the profile’s, and address and query give the text back', () => {
    const op = operation(
      { path: '/a/{part}/b', generation: 'api' },
      field('part', 'text', { place: 'path', required: true }),
      field('q', 'text'),
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.constantFrom('%2e%2e', '/..', '\\..\\', '//evil.example', '?x#y', '@evil', '{part}', '$&'),
    )
    fc.assert(
      fc.property(text, text, (part, q) => {
        fc.pre(part !== '.' && part !== '..')
        const url = new URL(planned(op, { part, q }).url)

        expect(url.host).toBe('api.dingtalk.com')
        expect(url.pathname.split('/').map(decodeURIComponent)).toEqual(['', 'a', part, 'b'])
        expect([...url.searchParams]).toEqual([['q', q]])
      }),
    )
  })

  it('a JSON body gives back what was typed', () => {
    const op = operation({ ...post }, field('x', 'object', inBody), field('t', 'text', inBody))
    const text = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(fc.dictionary(text, fc.jsonValue({ noUnicodeString: false })), text, (x, t) => {
        const { body } = planned(op, { x: JSON.stringify(x), t })

        expect(body.kind === 'text' && JSON.parse(body.text)).toEqual(
          JSON.parse(JSON.stringify({ x, t })),
        )
      }),
    )
  })
})
