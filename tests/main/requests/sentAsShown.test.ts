import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exchange } from '../../../src/main/requests/exchange.ts'
import type { HeaderLine } from '../../../src/shared/exchange.ts'
import { planRequest } from '../../../src/shared/plan.ts'
import type { Extra, More } from '../../../src/shared/request/typed.ts'
import { serve, type TestServer } from '../../support/httpServer.ts'
import { fieldWith as field, operationWith } from '../../support/operations.ts'

/** What the connection and Dingbench add to every request. */
const AUTOMATIC = new Set([
  'host',
  'user-agent',
  'accept',
  'accept-encoding',
  'connection',
  'content-length',
])

interface Came {
  method: string
  url: string
  headers: HeaderLine[]
  body: string
}

let server: TestServer
let came: Came

beforeAll(async () => {
  server = await serve((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      came = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: Object.entries(request.headersDistinct)
          .map(([name, lines]): HeaderLine => [name, (lines ?? []).join()])
          .filter(([name]) => !AUTOMATIC.has(name)),
        body: Buffer.concat(chunks).toString(),
      }
      response.end('{}')
    })
  })
})
afterAll(() => server[Symbol.asyncDispose]())

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom("it's", '部门"\\\n', '{"a":1}', '[1e400]', 'a&b=c#d', '{{deptId}}', '%2e', '..a'),
)
const headerValue = fc
  .string({ minLength: 1, maxLength: 12 })
  .map((value) => value.trim())
  .filter((value) => !value.includes('{{'))
const extra: fc.Arbitrary<Extra> = fc.oneof(
  fc.record({
    place: fc.constantFrom('query' as const, 'body' as const),
    name: fc.string({ minLength: 1, maxLength: 8 }),
    value: text,
    on: fc.boolean(),
  }),
  fc.record({
    place: fc.constant('header' as const),
    name: fc.stringMatching(/^X-[a-z]{3,8}$/),
    value: headerValue,
    on: fc.boolean(),
  }),
)
const body: fc.Arbitrary<More['body']> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ as: 'fields' as const }) },
  fc.json().map((json) => ({ as: 'json' as const, text: json })),
  text.map((raw) => ({ as: 'raw' as const, text: raw })),
)

it('a request arrives as its plan says: address, headers and body, whatever is typed', async () => {
  const asked = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
    generation: fc.constantFrom('oapi', 'api'),
    bodyType: fc.constantFrom('json', 'form'),
    values: fc.record({ part: text, q: text, b: text }),
    more: fc.record({ extras: fc.array(extra, { maxLength: 4 }), body }),
  })
  await fc.assert(
    fc.asyncProperty(asked, async ({ values, more, ...given }) => {
      const operation = operationWith(
        { ...given, path: '/a/{part}/b' },
        field('part', 'text', { place: 'path' }),
        field('q', 'text'),
        field('b', 'text', { place: 'body' }),
      )
      const ground = {
        oapiAddress: server.url,
        apiAddress: server.url,
        token: 'tok',
        credentials: {},
        variables: { deptId: '88001002' },
      }
      const planned = planRequest(operation, values, ground, more)
      fc.pre(planned.ok)
      if (!planned.ok) return
      const { plan } = planned

      await exchange(plan, {
        id: '1',
        signal: new AbortController().signal,
        now: Date.now,
        userAgent: 'Dingbench/0',
      })

      expect({ ...came, url: server.url + came.url }).toEqual({
        method: plan.method,
        url: plan.url,
        headers: expect.arrayContaining(
          plan.headers.map(([name, value]) => [name.toLowerCase(), value]),
        ),
        body: plan.body.kind === 'text' ? plan.body.text.toWellFormed() : '',
      })
      expect(came.headers).toHaveLength(plan.headers.length)
    }),
    { numRuns: 200 },
  )
})
