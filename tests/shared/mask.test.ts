import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask, masked } from '../../src/shared/mask.ts'
import { exchangeWith } from '../support/exchanges.ts'

const SECRET = 'aB3/+_-"\\~ 密=&%?#(x)*9f'
const TOKEN = '0123456789abcdef0123456789abcdef'

describe('a secret as it may be shown', () => {
  it.each([
    [TOKEN, '••••cdef'],
    ['fifteen-letters', '••••'],
    ['a secret that ends in "\\', '••••'],
    ['', '••••'],
  ])('%j is %s', (secret, shown) => {
    expect(masked(secret)).toBe(shown)
  })
})

describe('a known secret is taken out', () => {
  const mask = createMask([SECRET, TOKEN])
  const base64 = Buffer.from(SECRET).toString('base64')

  it.each([
    ['as it is', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    ['percent-encoded in small letters', encodeURIComponent(SECRET).toLowerCase()],
    ['in a form body', new URLSearchParams({ x: SECRET }).toString().slice(2)],
    ['JSON-escaped', JSON.stringify(SECRET).slice(1, -1)],
    ['JSON with escaped slashes', JSON.stringify(SECRET).slice(1, -1).replaceAll('/', '\\/')],
    ['base64', base64],
    ['base64 for addresses', Buffer.from(SECRET).toString('base64url')],
  ])('%s', (how, form) => {
    // Small letters change the secret's own; only the encoded marks may differ in case.
    const written = how.includes('small')
      ? encodeURIComponent(SECRET).replace(/%../g, (hex) => hex.toLowerCase())
      : form
    const shown = mask.text(`before ${written} after`)

    expect(shown).toMatch(/^before ••••[\w-]{0,4}={0,2}.{0,4} after$/)
    expect(shown).not.toContain(written.slice(4, -8))
  })

  it('in base64 behind other bytes, as in Basic credentials', () => {
    for (const user of ['', 'u', 'us', 'use']) {
      const credentials = Buffer.from(`${user}${TOKEN}:x`).toString('base64')
      const inner = Buffer.from(TOKEN).toString('base64').slice(8, 24)

      expect(mask.text(credentials)).toContain('••••')
      expect(mask.text(credentials)).not.toContain(inner)
    }
  })

  it('as \\uXXXX', () => {
    const units = TOKEN.split('').map(
      (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )

    expect(mask.text(units.join(''))).toBe('••••cdef')
  })
})

describe('an unknown secret is known by its name', () => {
  const { text } = createMask([])

  it.each([
    [`https://x/a?access_token=${TOKEN}&id=1`, 'https://x/a?access_token=••••cdef&id=1'],
    [`https://x/a?id=1&ACCESS_TOKEN=${TOKEN}#f`, 'https://x/a?id=1&ACCESS_TOKEN=••••cdef#f'],
    [`corpid=ding1&corpsecret=${TOKEN}`, 'corpid=ding1&corpsecret=••••cdef'],
    ['https://x/robot/send?timestamp=1&sign=abc%3D', 'https://x/robot/send?timestamp=1&sign=••••'],
    [`{"access_token":"${TOKEN}","n":1}`, '{"access_token":"••••cdef","n":1}'],
    [`{ "accessToken" : "${TOKEN}" }`, '{ "accessToken" : "••••cdef" }'],
    [`{"appSecret":"a\\"b"}`, '{"appSecret":"••••"}'],
    [
      `{"body":"{\\"access_token\\":\\"${TOKEN}\\"}"}`,
      '{"body":"{\\"access_token\\":\\"••••cdef\\"}"}',
    ],
    [`see access_token=${TOKEN} there`, 'see access_token=••••cdef there'],
  ])('%s', (raw, shown) => {
    expect(text(raw)).toBe(shown)
  })

  it.each([
    '{"sign":"Leo","code":"60011","access_token":""}',
    'https://x/department/list?id=1&lang=zh_CN',
    '{"design":"x","my_access_token_name":"y"}',
    '',
  ])('what is not secret stays: %s', (raw) => {
    expect(text(raw)).toBe(raw)
  })
})

it('an exchange is masked in address, headers and bodies of both sides', () => {
  const exchange = exchangeWith({ access_token: TOKEN, echoed: SECRET })
  exchange.request.url = `https://api.dingtalk.com/?access_token=${TOKEN}`
  exchange.request.headers = [
    ['x-acs-dingtalk-access-token', TOKEN],
    ['Authorization', `Bearer ${TOKEN}`],
  ]
  exchange.request.body = JSON.stringify({ appSecret: SECRET })
  exchange.response.headers = [
    ['Set-Cookie', `sid=${TOKEN}; Path=/`],
    ['X-Echo', SECRET],
  ]

  const shown = createMask([SECRET, TOKEN]).exchange(exchange)

  const everything = JSON.stringify(shown)
  expect(everything).not.toContain(TOKEN)
  expect(everything).not.toContain(JSON.stringify(SECRET).slice(1, -1))
  expect(shown.response.headers[0]).toEqual(['Set-Cookie', 'sid=••••cdef; Path=/'])
  expect(shown.request.headers[0]).toEqual(['x-acs-dingtalk-access-token', '••••cdef'])
})

describe('whatever the secret is', () => {
  const secret = fc.string({ unit: 'grapheme', minLength: 8, maxLength: 80 })
  const around = fc.string({ unit: 'grapheme-ascii', maxLength: 30 })
  const forms = (text: string) => [
    text,
    encodeURIComponent(text),
    JSON.stringify(text).slice(1, -1),
    Buffer.from(text).toString('base64'),
  ]

  it('is in no form and no place after masking', () => {
    fc.assert(
      fc.property(secret, around, around, (value, before, after) => {
        const { text } = createMask([value])
        for (const form of forms(value)) {
          fc.pre(!before.includes(form) && !after.includes(form))
          expect(text(`${before}${form}${after}`).includes(value)).toBe(false)
          expect(text(`https://x/?q=${form}&z=1`).includes(form)).toBe(false)
        }
        const json: unknown = JSON.parse(text(JSON.stringify({ q: `${before}${value}${after}` })))
        expect(JSON.stringify(json).includes(JSON.stringify(value).slice(1, -1))).toBe(false)
      }),
    )
  })

  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(secret, around, (value, before) => {
        const { text } = createMask([value])
        const once = text(`${before}?access_token=${value}&appsecret=${before}`)
        expect(text(once)).toBe(once)
      }),
    )
  })
})
