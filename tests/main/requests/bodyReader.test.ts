import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { readBody } from '../../../src/main/requests/body.ts'
import { createBodyReader } from '../../../src/main/requests/bodyReader.ts'
import { createBodyThread } from '../../../src/main/requests/bodyThread.ts'
import { createLargeBodies } from '../../../src/main/requests/largeBodies.ts'
import { partLarge, withBody } from '../../../src/main/requests/largeBody.ts'
import { createMasking } from '../../../src/main/requests/masking.ts'
import type { Body, Exchange, Outcome } from '../../../src/shared/exchange.ts'
import { createMask } from '../../../src/shared/mask.ts'
import { verdictOf } from '../../../src/shared/verdict.ts'
import { exchangeWith } from '../../support/exchanges.ts'

const SECRET = 'canary0123456789canary0123456789'
/** 部门 in GB18030. */
const GB = Buffer.from([0xb2, 0xbf, 0xc3, 0xc5])
const thread = createBodyThread({
  didNotStart: (error) => {
    throw error
  },
})
afterAll(() => thread.close())
const reader = createBodyReader(thread, 1)
const { signal } = new AbortController()

interface Came {
  start: string | Buffer
  /** Repeated up to the size. */
  middle: string | Buffer
  end: string
  contentType: string
}

const FORMS: Record<string, Came> = {
  json: {
    start: '[',
    middle: `{"name":"部门","token":"${SECRET}"},`,
    end: '{}]',
    contentType: 'application/json',
  },
  refusal: {
    start: `{"errcode":60011,"errmsg":"no ${SECRET}","list":[`,
    middle: '{"a":"\\"😀"},',
    end: '1]}',
    contentType: 'application/json;charset=utf-8',
  },
  'broken json': {
    start: '{"a":[',
    middle: `"${SECRET}",`,
    end: '',
    contentType: 'application/json',
  },
  html: {
    start: '<!doctype html><title>502</title>',
    middle: `<p>punish ${SECRET}</p>`,
    end: '',
    contentType: 'text/html',
  },
  'text in gb18030': {
    start: `${SECRET} `,
    middle: GB,
    end: SECRET,
    contentType: 'text/plain; charset=gbk',
  },
  'text that is not in its charset': {
    start: Buffer.from([0xff]),
    middle: SECRET,
    end: '',
    contentType: 'text/plain; charset=utf-8',
  },
  'text with its mark': {
    start: '\uFEFFa',
    middle: 'é—😀',
    end: SECRET,
    contentType: 'text/plain',
  },
  binary: {
    start: Buffer.from([0x89, 0, 1]),
    middle: Buffer.from([0, 0xfe, 7]),
    end: '',
    contentType: 'image/png',
  },
}

function bytesOf({ start, middle, end }: Came, size: number): Buffer {
  const piece = Buffer.from(middle)
  const pieces = Array.from({ length: Math.ceil(size / piece.length) }, () => piece)
  return Buffer.concat([Buffer.from(start), ...pieces, Buffer.from(end)])
}

/** An answer as it is before its body is read; its address and headers hold the secret too. */
function unreadWith(sizeBytes: number, contentType: string): Exchange {
  const body: Body = {
    form: 'empty',
    text: '',
    charset: 'utf-8',
    sizeBytes,
    sentBytes: 7,
    contentType,
  }
  const exchange = withBody(exchangeWith(''), body)
  const request = { ...exchange.request, url: `https://oapi.dingtalk.com/?access_token=${SECRET}` }
  return { ...exchange, request }
}

function outcomeOf(exchange: Exchange): Outcome {
  return { exchange, answers: 'operation', before: [exchange], retriedWithNewToken: false }
}

describe('a body that is read beside main', () => {
  it.each(Object.entries(FORMS))('is what it is when main reads it: %s', async (_name, form) => {
    const sizes = fc.oneof(
      fc.integer({ min: 0, max: 70_000 }),
      fc.integer({ min: 500_000, max: 700_000 }),
    )
    const cuts = fc.option(fc.integer({ min: 1, max: 40 }), { nil: 0 })
    const property = fc.asyncProperty(sizes, cuts, async (size, cutBytes) => {
      const all = bytesOf(form, size)
      const cut = cutBytes > 0
      const bytes = all.subarray(0, Math.max(1, all.length - cutBytes))
      const exchange = unreadWith(bytes.length, form.contentType)
      const here = withBody(exchange, readBody({ ...exchange.response.body, bytes, cut }))
      const masked = createMask([SECRET]).exchange(here)

      const raw = await reader.read({ bytes: Buffer.from(bytes), cut, exchange }, signal)
      expect(raw.text).toBe('')
      expect(verdictOf(withBody(exchange, raw))).toEqual(verdictOf(here))
      const around = createMask([SECRET]).exchange(withBody(exchange, raw))
      const parted = await reader.mask(raw, { masked: around, secrets: [SECRET] })

      const expected = partLarge(masked)
      expect(parted.body).toEqual(expected.body)
      expect(parted.bytes?.equals(expected.bytes ?? Buffer.alloc(0)) ?? null).toBe(
        expected.bytes && true,
      )
    })
    await fc.assert(property, { numRuns: 12 })
  })

  it('shows no secret, wherever in it they are', async () => {
    const bodies = createLargeBodies()
    const masked = createMasking({
      knownSecrets: () => [SECRET],
      bodyReader: reader,
      largeBodies: bodies,
    })
    // The beginning has 65,536 characters, and a piece of the window's reading ends at 4 MB.
    for (const place of [0, 65_530, 65_536, 4_194_290]) {
      const text = `{"a":"${'x'.repeat(place)}${SECRET}${'x'.repeat(5_000_000)}${SECRET}"}`
      const bytes = Buffer.from(text)
      const exchange = unreadWith(bytes.length, 'application/json')
      const body = await reader.read({ bytes, cut: false, exchange }, signal)
      const sent = { ...outcomeOf(withBody(exchange, body)), before: [] }

      const outcome = await masked(sent)

      const shown = outcome.exchange.response.body
      const kept = bodies.read(shown.large?.id ?? '', 0, 10_000_000)?.toString() ?? ''
      for (const said of [JSON.stringify(body), JSON.stringify(outcome), kept]) {
        expect(said).not.toContain('canary')
        expect(said).not.toContain('y0123456789c')
      }
      expect(kept.startsWith(shown.text)).toBe(true)
      expect(kept.endsWith('6789"}')).toBe(true)
    }
  })

  it('is masked once: a second time its bytes are gone, and nothing is shown', async () => {
    const exchange = unreadWith(2, 'application/json')
    const raw = await reader.read({ bytes: Buffer.from('{}'), cut: false, exchange }, signal)
    const masked = createMasking({
      knownSecrets: () => [],
      bodyReader: reader,
      largeBodies: createLargeBodies(),
    })

    await expect(masked(outcomeOf(withBody(exchange, raw)))).rejects.toThrow('not there')
  })

  it('is read here when it is small', async () => {
    const small = createBodyReader({ run: () => Promise.reject(new Error('it is small')) })
    const exchange = unreadWith(2, 'application/json')

    const body = await small.read({ bytes: Buffer.from('{}'), cut: false, exchange }, signal)

    expect(body).toMatchObject({ form: 'json', text: '{}' })
  })
})
