import { expect, test } from 'vitest'
import { z } from 'zod'
import { explain } from '../../src/shared/explain.ts'
import { verdictOf } from '../../src/shared/verdict.ts'
import { exchangeWith } from '../support/exchanges.ts'
import rows from './recordedBodies.json' with { type: 'json' }

/** Bodies as DingTalk and what stands before it sent them, and what must be made of each. */
const recorded = z
  .array(
    z.strictObject({
      fact: z.string(),
      host: z.enum(['oapi', 'api']),
      status: z.number().default(200),
      form: z.enum(['json', 'html', 'text', 'empty', 'broken-json']).default('json'),
      body: z.string(),
      code: z.string(),
      wrappedIn: z.string().nullable().default(null),
      requestId: z.string().nullable().default(null),
      missing: z.array(z.string()).default([]),
      /** Whether the page to apply on is named. */
      applies: z.boolean().default(false),
      seenIp: z.string().nullable().default(null),
      /** What the explanation must speak of. */
      means: z.string(),
      /** Whether waiting is worth while. */
      waits: z.boolean().default(false),
    }),
  )
  .parse(rows)

const ADDRESSES = {
  oapi: 'https://oapi.dingtalk.com/topapi/v2/user/get',
  api: 'https://api.dingtalk.com/v1.0/contact/users/me',
}

test.each(recorded.map((row) => [row.fact, row] as const))('%s is understood', (_, row) => {
  const exchange = exchangeWith(row.body, row.status)
  exchange.request.url = ADDRESSES[row.host]
  exchange.response.body.form = row.form

  const verdict = verdictOf(exchange)
  if (verdict.accepted) throw new Error('taken for an accepted call')
  expect(verdict).toMatchObject({
    code: row.code,
    wrappedIn: row.wrappedIn,
    missingPermissions: row.missing,
    seenIp: row.seenIp,
    requestId: row.requestId,
  })
  expect(verdict.applyUrl !== null).toBe(row.applies)

  const explanation = explain(verdict)
  if (!explanation) throw new Error('not explained')
  const { means, cause, remedy, waitSeconds } = explanation
  expect([means, cause, remedy].map(({ en }) => en).join(' ')).toMatch(new RegExp(row.means))
  expect(verdict.endsAt !== null || waitSeconds !== undefined).toBe(row.waits)
})
