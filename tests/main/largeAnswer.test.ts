import { expect, it } from 'vitest'
import { appInTest } from '../support/appInTest.ts'
import { serveLargeAnswer } from '../support/largeAnswers.ts'

/** What `serveLargeAnswer` lends. */
const TOKEN = '0123456789abcdef0123456789abcdef'
const APP_SECRET = 'canary-secret-of-the-app-canary-secret-of-the-app-canary-secret'
const TYPED = 'canary-code-that-was-typed'

it('a large answer that repeats secrets is shown and kept without them', async () => {
  // The window gets the first 65,536 characters; the token stands across their end.
  const start = '{"errcode":0,"echo":"'
  const across = start.padEnd(65_520, 'x') + TOKEN
  const text = `${across}${'部'.repeat(500_000)}${APP_SECRET} ${TYPED}","list":["${TOKEN}"]}`
  await using server = await serveLargeAnswer(text)
  await using bench = await appInTest()
  const { id: profileId } = await bench.answer('profiles.create', {
    draft: {
      name: 'Large answers',
      kind: 'test',
      corpId: 'ding7a1c0f42e95b8d3635c2f4657eb6378f',
      agentId: '1',
      appKey: 'dingq3v8k1m5x0w7z2ab',
      tokenSource: 'oauth2-app',
      oapiAddress: server.url,
      apiAddress: server.url,
    },
  })
  const secret = { profileId, name: 'appSecret', value: APP_SECRET, keepIn: 'session' } as const
  await bench.answer('profiles.storeSecret', secret)

  const outcome = await bench.answer('operations.send', {
    callId: 'call',
    profileId,
    operationId: 'oapi GET /user/getuserinfo',
    values: { code: TYPED },
    extras: [],
    body: { as: 'fields' },
  })

  const { body } = outcome.exchange.response
  const { id = '', sizeBytes = 0, verdict } = body.large ?? {}
  const kept = bench.app.readBody(id, 0, sizeBytes)?.toString() ?? ''
  expect(verdict).toEqual({ accepted: true })
  expect(body).toMatchObject({ form: 'json', charset: 'utf-8', sizeBytes: Buffer.byteLength(text) })
  expect(body.text).toHaveLength(65_536)
  expect(kept.startsWith(body.text)).toBe(true)
  expect(kept.endsWith('cdef"]}')).toBe(true)
  expect(Buffer.byteLength(kept)).toBe(sizeBytes)
  for (const shown of [JSON.stringify(outcome), kept]) {
    for (const hidden of [TOKEN, TOKEN.slice(0, 8), APP_SECRET, TYPED, 'canary']) {
      expect(shown).not.toContain(hidden)
    }
  }
})
