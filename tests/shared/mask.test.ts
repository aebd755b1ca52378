import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMask } from '../../src/shared/mask.ts'
import { masked } from '../../src/shared/masked.ts'
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
    [
      `?back=https%3A%2F%2Fx%2F%3Faccess_token%3D${TOKEN}%26id%3D1`,
      '?back=https%3A%2F%2Fx%2F%3Faccess_token%3D••••cdef%26id%3D1',
    ],
    ["corpsecret=it's-long-enough-1234&id=1", 'corpsecret=••••1234&id=1'],
    [`sign=${TOKEN}&timestamp=1`, 'sign=••••cdef&timestamp=1'],
    [`{"jsapi_ticket":"${TOKEN}"}`, '{"jsapi_ticket":"••••cdef"}'],
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
  const awkward = fc
    .array(fc.constantFrom(...Array.from('\\\\\\"\'/&<>+=%.*?^$()[]{}| \n\t0aZ密🙂_-')), {
      minLength: 8,
    })
    .map((letters) => letters.join(''))
  const anySecret = fc.oneof(secret, awkward)
  const around = fc.string({ unit: 'grapheme-ascii', maxLength: 30 })

  const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
  const hex = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
  const FORMS: Record<string, (text: string) => string> = {
    'as it is': (text) => text,
    'in an address': encodeURIComponent,
    'in an address, small': (text) =>
      encodeURIComponent(text).replaceAll(/%../g, (byte) => byte.toLowerCase()),
    'in an address in an address': (text) => encodeURIComponent(encodeURIComponent(text)),
    'in a form': (text) => new URLSearchParams({ q: text }).toString().slice(2),
    'in JSON': inJson,
    'in JSON in JSON': (text) => inJson(inJson(text)),
    'in JSON in JSON in JSON': (text) => inJson(inJson(inJson(text))),
    'in an address in JSON': (text) => inJson(encodeURIComponent(text)),
    'in JSON in an address': (text) => encodeURIComponent(inJson(text)),
    'in JSON of ASCII alone': (text) => inJson(text).replaceAll(/[^ -~]/g, hex),
    'in JSON fit for HTML': (text) => inJson(text).replaceAll(/[<>&']/g, hex),
    'in JSON with escaped slashes': (text) => inJson(text).replaceAll('/', '\\/'),
    'as \\uXXXX': (text) => text.replaceAll(/[^]/g, hex),
    'in HTML': (text) => text.replaceAll(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`),
    'in HTML by name': (text) =>
      text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;'),
    'in base64': (text) => Buffer.from(text).toString('base64'),
    'in base64 for addresses': (text) => Buffer.from(text).toString('base64url'),
    'in base64 in an address': (text) => encodeURIComponent(Buffer.from(text).toString('base64')),
  }

  it.each(Object.entries(FORMS))('%s, nothing of it is left', (_how, form) => {
    fc.assert(
      fc.property(anySecret, around, around, (value, before, after) => {
        const written = form(value)
        fc.pre(!`${before}|${after}`.includes(written.slice(1, -1)))

        const shown = createMask([value]).text(`${before} ${written} ${after}`)

        expect(shown.startsWith(`${before} ••••`)).toBe(true)
        expect(shown.endsWith(` ${after}`)).toBe(true)
        // Bits of base64 may be left at its ends, not enough for a character.
        expect(shown.length - before.length - after.length).toBeLessThanOrEqual(20)
      }),
    )
  })

  it('JSON that holds it stays JSON, and what is not secret in it stays', () => {
    fc.assert(
      fc.property(anySecret, around, (value, other) => {
        const body = {
          [other]: `x${value}y`,
          deep: [{ [value]: JSON.stringify({ value }) }],
          other,
        }
        fc.pre(!JSON.stringify([other, 'deep', 'other', 'value']).includes(value))

        const shown: unknown = JSON.parse(createMask([value]).text(JSON.stringify(body)))

        expect(JSON.stringify(shown).includes(inJson(value))).toBe(false)
        expect(shown).toMatchObject({ other, deep: [{}] })
      }),
    )
  })

  it('an address that holds it stays an address', () => {
    fc.assert(
      fc.property(anySecret, around, (value, other) => {
        fc.pre(!`other=${other}`.includes(value))
        const query = new URLSearchParams({ other, q: value }).toString()
        const shown = new URL(createMask([value]).text(`https://x.example/a?${query}`))

        expect(shown.searchParams.get('other')).toBe(other)
        expect(shown.searchParams.get('q')).toMatch(/^••••/)
      }),
    )
  })

  it('a text without it is left as it is', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.json())
    fc.assert(
      fc.property(fc.array(anySecret, { maxLength: 9 }), text, (values, one) => {
        fc.pre(!values.some((value) => one.includes(value.slice(0, 4))))

        expect(createMask(values).text(one)).toBe(one)
      }),
    )
  })

  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(anySecret, around, (value, before) => {
        const { text } = createMask([value])
        const once = text(`${before}?access_token=${value}&appsecret=${before}"ticket":"${value}"`)
        expect(text(once)).toBe(once)
      }),
    )
  })

  it('the longer of two that begin alike is taken out whole', () => {
    const { text } = createMask(['abcdefgh', 'abcdefghijklmnop-1234'])

    expect(text('abcdefghijklmnop-1234 abcdefgh')).toBe('••••1234 ••••')
  })
})

describe('no text makes it slow, or throw', () => {
  it.each([
    '\\',
    '"access_token":"',
    '"access_token" ',
    '\\"access_token\\"',
    '&access_token=',
    'access_token%3D',
    '?',
    '%25',
    '&#0',
    'a',
    ' ',
  ])('%j again and again', (piece) => {
    const { text } = createMask([SECRET, TOKEN, '\\\\\\\\ \\\\'])
    const long = piece.repeat(200_000 / piece.length)

    expect(() => text(long)).not.toThrow()
    expect(() => text(`"access_token":"${long}`)).not.toThrow()
  })

  it('a secret of megabytes', { timeout: 30_000 }, () => {
    const { text } = createMask([TOKEN])
    const long = 'a'.repeat(20_000_000)

    expect(text(`{"access_token":"${long}"}`)).toBe('{"access_token":"••••aaaa"}')
    expect(text(`?access_token=${long}&a=1`)).toBe('?access_token=••••aaaa&a=1')
  })
})
