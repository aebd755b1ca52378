import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createRequests } from '../../../src/main/requests/requests.ts'
import type { Lent } from '../../../src/main/tokens/holding.ts'
import { catalogOnce } from '../../../src/main/requests/catalogOnce.ts'
import type { Exchange } from '../../../src/shared/exchange.ts'
import type { PlannedRequest } from '../../../src/shared/plan.ts'
import { NOTHING_MORE } from '../../../src/shared/request/typed.ts'
import { FailureError } from '../../../src/shared/result.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { maskingOf } from '../../support/masking.ts'
import { profileWith } from '../../support/profiles.ts'

const DEAD = 'd'.repeat(32)
const FRESH = 'f'.repeat(32)
const ACCEPTED = { errcode: 0, errmsg: 'ok', department: [] }
const CALL = {
  callId: 'c1',
  profileId: 'p1',
  operationId: 'oapi GET /department/list',
  values: { id: '1' },
  ...NOTHING_MORE,
}

/** A requests part whose tokens and answers are given in order. */
function bench(lends: Lent[], answers: Exchange[], mayRenew = true) {
  const sent: PlannedRequest[] = []
  const dropped: string[] = []
  const secretsRead: string[] = []
  const requests = createRequests({
    findOperation: catalogOnce(),
    findProfile: async () => profileWith(),
    readSecret: async (_profileId, name) => {
      secretsRead.push(name)
      return 's'.repeat(64)
    },
    variablesFor: () => ({ userid: 'manager0001' }),
    tokens: {
      lend: async () => take(lends),
      fetch: async () => take(lends),
      drop: (_profileId, value, { code }) => {
        dropped.push(`${value.slice(0, 4)} ${code}`)
        return mayRenew
      },
    },
    exchange: async (plan) => {
      sent.push(plan)
      return take(answers)
    },
    masked: maskingOf([DEAD, FRESH, 's'.repeat(64)]),
    answered: () => {},
  })
  return { requests, sent, dropped, secretsRead }
}

function take<T>(queue: T[]): T {
  const next = queue.shift()
  if (next === undefined) throw new Error('asked once more than the test expects')
  return next
}

const held = (value: string, fetch: Exchange | null = null): Lent => ({
  kind: 'held',
  value,
  fetch,
})

describe('a call', () => {
  it('is sent with the token and answered masked', async () => {
    const echo = exchangeWith({ ...ACCEPTED, echoed: FRESH })
    const { requests, sent } = bench([held(FRESH)], [echo])

    const outcome = await requests.send(CALL)

    expect(sent[0]?.url).toContain(`access_token=${FRESH}`)
    expect(outcome).toMatchObject({ answers: 'operation', before: [], retriedWithNewToken: false })
    expect(JSON.stringify(outcome)).not.toContain(FRESH)
  })

  it.each(['oapi GET /sso/gettoken', 'api POST /v1.0/oauth2/ssoAccessToken'])(
    'of %s takes the SSOSecret from the keychain, and shows it masked',
    async (operationId) => {
      const secret = 's'.repeat(64)
      const { requests, sent, secretsRead } = bench(
        [],
        [exchangeWith({ errcode: 0, echo: secret })],
      )

      const name = operationId.startsWith('oapi') ? 'corpsecret' : 'ssoSecret'
      const outcome = await requests.send({ ...CALL, operationId, values: { [name]: 'pasted' } })

      expect(secretsRead).toEqual(['ssoSecret'])
      expect(JSON.stringify(sent)).toContain(secret)
      expect(JSON.stringify(sent)).not.toContain('pasted')
      expect(JSON.stringify(outcome)).not.toContain(secret)
    },
  )

  it.each([
    ['oapi GET /user/getuserinfo', { values: { code: 'c0de-once' } }],
    ['oapi POST /topapi/v2/user/getuserinfo', { values: { code: 'c0de-once' } }],
    [
      'oapi POST /topapi/v2/user/getuserinfo',
      { values: {}, body: { as: 'json' as const, text: '{"code":"c0de-once"}' } },
    ],
  ])('of %s sends the login code and shows it masked', async (operationId, typed) => {
    const request = { ...exchangeWith({}).request, body: '{"code":"c0de-once"}' }
    const echo = { ...exchangeWith({ errcode: 40078, errmsg: 'c0de-once' }), request }
    const { requests, sent } = bench([held(FRESH)], [echo])

    const outcome = await requests.send({ ...CALL, operationId, ...typed })

    expect(JSON.stringify(sent)).toContain('c0de-once')
    expect(JSON.stringify(outcome)).not.toContain('c0de-once')
  })

  it('shows the fetch of the token that went before', async () => {
    const fetch = exchangeWith({ accessToken: FRESH, expireIn: 7_200 })
    const { requests } = bench([held(FRESH, fetch)], [exchangeWith(ACCEPTED)])

    const { before } = await requests.send(CALL)

    expect(before).toHaveLength(1)
    expect(JSON.stringify(before)).not.toContain(FRESH)
  })

  it.each([
    ['bare', { errcode: 40014, errmsg: '不合法的access_token' }, 200, '40014'],
    ['expired', { errcode: 42001, errmsg: 'access_token超时' }, 200, '42001'],
    ['wrapped in 88', { errcode: 88, sub_code: '40014', sub_msg: '' }, 200, '40014'],
    [
      'named in errmsg alone',
      { errcode: 88, errmsg: 'ding talk error[subcode=42001,submsg=x]' },
      200,
      '42001',
    ],
    [
      'of the new generation',
      { code: 'InvalidAuthentication', requestid: 'R', message: 'x' },
      400,
      'InvalidAuthentication',
    ],
  ])(
    'whose token is dead (%s) is repeated once with a new one',
    async (_how, body, status, code) => {
      const { requests, sent, dropped } = bench(
        [held(DEAD), held(FRESH, exchangeWith({ accessToken: FRESH }))],
        [exchangeWith(body, status), exchangeWith(ACCEPTED)],
      )

      const outcome = await requests.send(CALL)

      expect(dropped).toEqual([`dddd ${code}`])
      expect(sent).toHaveLength(2)
      expect(outcome.retriedWithNewToken).toBe(true)
      expect(outcome.before).toHaveLength(2)
    },
  )

  it('is not repeated a second time', async () => {
    const dead = exchangeWith({ errcode: 40014, errmsg: '' })
    const { requests, sent, dropped } = bench([held(DEAD), held(FRESH)], [dead, dead])

    const outcome = await requests.send(CALL)

    expect(sent).toHaveLength(2)
    // The next call must not go out with the second either.
    expect(dropped).toEqual(['dddd 40014', 'ffff 40014'])
    expect(outcome.exchange.response.body.text).toContain('40014')
  })

  it('is not repeated where the user renews, and says that the token was known to be dead', async () => {
    const dead = exchangeWith({ errcode: 40014, errmsg: '' })
    const { requests, sent } = bench(
      [{ kind: 'held', value: DEAD, fetch: null, knownDead: 'expired' }],
      [dead],
      false,
    )

    const outcome = await requests.send(CALL)

    expect(sent).toHaveLength(1)
    expect(outcome).toMatchObject({ knownDead: 'expired', retriedWithNewToken: false })
  })

  it('refused for another reason is not repeated', async () => {
    const { requests, sent } = bench(
      [held(FRESH)],
      [exchangeWith({ errcode: 60011, errmsg: '没有权限' })],
    )

    expect(await requests.send(CALL)).toMatchObject({ retriedWithNewToken: false })
    expect(sent).toHaveLength(1)
  })

  it('for which DingTalk lends no token is answered by that refusal', async () => {
    const refusal = exchangeWith({ code: 'invalidClientIdOrSecret', message: 'x' }, 400)
    const { requests, sent } = bench([{ kind: 'refused', fetch: refusal }], [])

    const outcome = await requests.send(CALL)

    expect(outcome.answers).toBe('token')
    expect(outcome.exchange.response.status).toBe(400)
    expect(sent).toEqual([])
  })

  it('with a mistyped value is refused before a token is lent', async () => {
    const { requests } = bench([], [])

    await expect(
      requests.send({ ...CALL, values: { id: 'one', fetch_child: 'perhaps' } }),
    ).rejects.toMatchObject({ failure: { kind: 'invalid-input' } })
  })

  it('of an operation that is not in the catalogue is refused', async () => {
    const { requests } = bench([], [])

    await expect(
      requests.send({ ...CALL, operationId: 'oapi GET /no/such/path' }),
    ).rejects.toMatchObject({ failure: { problem: 'unknown-operation' } })
  })

  it('of /gettoken takes the pair that the profile uses, and no token', async () => {
    const { requests, sent, secretsRead } = bench([], [exchangeWith({ errcode: 0 })])

    await requests.send({ ...CALL, operationId: 'oapi GET /gettoken', values: {} })

    expect(secretsRead).toEqual(['appSecret'])
    expect(sent[0]?.url).toMatch(/\/gettoken\?appkey=ding0123456789abcdef&appsecret=s{64}$/)
  })
})

describe('cancelling', () => {
  it('ends a call at once, even while the token is being fetched', async () => {
    const never = Promise.withResolvers<Lent>()
    const requests = createRequests({
      findOperation: catalogOnce(),
      findProfile: async () => profileWith(),
      readSecret: async () => '',
      variablesFor: () => ({}),
      tokens: { lend: () => never.promise, fetch: () => never.promise, drop: () => true },
      exchange: async () => exchangeWith({}),
      masked: maskingOf([]),
      answered: () => {},
    })
    const sending = requests.send(CALL)

    expect(requests.cancel('c1')).toBe(true)

    await expect(sending).rejects.toEqual(new FailureError({ kind: 'cancelled' }))
    expect(requests.cancel('c1')).toBe(false)
  })

  it('ends a call whose answer is being masked', async () => {
    const masking = Promise.withResolvers<void>()
    const requests = createRequests({
      findOperation: catalogOnce(),
      findProfile: async () => profileWith(),
      readSecret: async () => '',
      variablesFor: () => ({}),
      tokens: {
        lend: async () => held(FRESH),
        fetch: async () => held(FRESH),
        drop: () => true,
      },
      exchange: async () => exchangeWith(ACCEPTED),
      masked: async (outcome, _typed, signal) => {
        masking.resolve()
        await once(signal ?? new EventTarget(), 'abort')
        signal?.throwIfAborted()
        return outcome
      },
      answered: () => {},
    })
    const sending = requests.send(CALL)
    await masking.promise

    expect(requests.cancel('c1')).toBe(true)

    await expect(sending).rejects.toThrow('aborted')
  })

  it('answers false for a call that has ended', async () => {
    const { requests } = bench([held(FRESH)], [exchangeWith(ACCEPTED)])
    await requests.send(CALL)

    expect(requests.cancel('c1')).toBe(false)
  })
})
