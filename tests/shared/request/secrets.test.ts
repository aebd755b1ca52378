import { describe, expect, it } from 'vitest'
import { createMask } from '../../../src/shared/mask.ts'
import { secretsTyped, withoutSecrets } from '../../../src/shared/request/secrets.ts'
import { NOTHING_TYPED, type Typed } from '../../../src/shared/request/typed.ts'

const CANARY = 'canary-3f9c1d7a5e'
const header = (name: string, value: string) => ({
  place: 'header' as const,
  name,
  value,
  on: true,
})

const holdsCanary: [string, Partial<Typed>][] = [
  ['a field named like one', { values: { appsecret: CANARY } }],
  ['a field of an object', { values: { callback: { token: CANARY } } }],
  ['JSON typed for a field', { values: { callback: `{"aes_key":"${CANARY}"}` } }],
  ['an address with a query', { values: { webhook: `https://x.example/?access_token=${CANARY}` } }],
  ['Authorization', { extras: [header('Authorization', `Bearer ${CANARY}`)] }],
  ['Cookie', { extras: [header('cookie', CANARY)] }],
  ['a header of the developer’s own', { extras: [header('X-Api-Key', CANARY)] }],
  ['a JSON body', { body: { as: 'json', text: `{"clientSecret": "${CANARY}"}` } }],
  ['a raw body', { body: { as: 'raw', text: `a=1&password=${CANARY}` } }],
  ['a secret of a profile, anywhere', { values: { note: `so ${CANARY}!` } }],
  ['the same secret elsewhere', { values: { note: CANARY }, extras: [header('X-Token', CANARY)] }],
]

describe('what is kept holds no secret', () => {
  const mask = createMask([CANARY])
  it.each(holdsCanary)('of %s', (_where, typed) => {
    const kept = withoutSecrets({ ...NOTHING_TYPED, ...typed }, mask)

    expect(JSON.stringify(kept)).not.toContain(CANARY)
  })

  it.each(holdsCanary.filter(([where]) => !where.includes('anywhere')))(
    'that nobody knew, of %s',
    (_where, typed) => {
      const kept = withoutSecrets({ ...NOTHING_TYPED, ...typed }, createMask([]))

      expect(JSON.stringify(kept)).not.toContain(CANARY)
    },
  )

  it('and everything else, to the letter', () => {
    const typed: Typed = {
      values: { id: '1', list: '[{"name":"x"}]', nested: { a: ['b'] } },
      extras: [header('X-Trace', '1')],
      body: { as: 'json', text: '{"broken": ' },
    }

    expect(withoutSecrets(typed, mask)).toEqual(typed)
  })
})

it('secrets are known by the name that they are typed under', () => {
  const typed = {
    values: { appSecret: 'one', note: 'two' },
    extras: [header('Authorization', 'Bearer three'), header('X-A', 'four')],
  }

  expect(secretsTyped(typed)).toEqual(['one', 'Bearer three', 'Bearer', 'three'])
})
