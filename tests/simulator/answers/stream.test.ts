import { describe, expect, it } from 'vitest'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, ask, type Case, withSimulator } from '../bench.ts'

const path = '/v1.0/gateway/connections/open'
const good = {
  clientId: CREDENTIALS.appKey,
  clientSecret: CREDENTIALS.appSecret,
  subscriptions: [{ type: 'EVENT', topic: '*' }],
  ua: 'dingtalk-sdk-nodejs/2.1.5',
  localIp: '10.0.0.1',
}
const no = (code: string, message: string) =>
  `{"requestid":"<id>","code":"${code}","message":"${message}"}`
const invalid = (words: string) => no('invalidParameter', words)
const row = (
  fact: string,
  different: object,
  text: string,
  status: number = 400,
): readonly [string, { path: string; body: object }, number, string] => [
  fact,
  { path, body: { ...good, ...different } },
  status,
  text,
]

const refusals: readonly Case[] = [
  [
    'no body',
    { method: 'POST', path },
    400,
    '{"code":"Missingbody","requestid":"<id>","message":"body is mandatory for this action."}',
  ],
  row('no clientId', { clientId: null }, invalid('clientId invalid')),
  row('no clientSecret', { clientSecret: '' }, invalid('clientSecret invalid')),
  row('a ua that is no text', { ua: {} }, invalid('ua invalid')),
  row('a ua that is too long', { ua: 'u'.repeat(257) }, invalid('ua invalid')),
  row('no subscriptions', { subscriptions: null }, invalid('subscriptions invalid')),
  row('an empty list of subscriptions', { subscriptions: [] }, invalid('subscriptions invalid')),
  row('subscriptions that are words', { subscriptions: ['*'] }, invalid('subscriptions invalid')),
  row(
    'a subscription of an unknown type',
    { subscriptions: [{ type: 'NEWS', topic: '*' }] },
    invalid('subscriptions invalid'),
  ),
  row(
    'a subscription without a topic',
    { subscriptions: [{ type: 'EVENT' }] },
    invalid('subscriptions invalid'),
  ),
  row('another clientId', { clientId: 'dingother' }, no('authFailed', '鉴权失败'), 401),
  row(
    'a space after the secret',
    { clientSecret: `${CREDENTIALS.appSecret} ` },
    no('authFailed', '鉴权失败'),
    401,
  ),
  row(
    'the secret of the enterprise',
    { clientId: CREDENTIALS.corpId, clientSecret: CREDENTIALS.corpSecret },
    no('authFailed', '鉴权失败'),
    401,
  ),
]

describe('opening of a stream refuses', () => {
  answersExactly(refusals)
})

describe('opening of a stream', () => {
  it.each([
    ['as documented', {}],
    ['with an empty ua, as the official client sends it', { ua: '' }],
    ['without a local address', { localIp: undefined }],
  ])('%s gives an endpoint on loopback and a ticket', (_how, different) =>
    withSimulator(async (_say, { url }) => {
      const { status, text } = await ask(url, { path, body: { ...good, ...different } })

      expect(status).toBe(200)
      expect(JSON.parse(text)).toEqual({
        endpoint: `${url.replace('http', 'ws')}/connect`,
        ticket: expect.stringMatching(/^[0-9a-f-]{36}$/),
      })
    }),
  )
})
