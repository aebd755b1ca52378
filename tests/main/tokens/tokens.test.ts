import { describe, expect, it } from 'vitest'
import { createTokens } from '../../../src/main/tokens/tokens.ts'
import type { Exchange } from '../../../src/shared/exchange.ts'
import type { PlannedRequest } from '../../../src/shared/plan.ts'
import type { Profile } from '../../../src/shared/profile.ts'
import { FailureError } from '../../../src/shared/result.ts'
import type { TokenDescription } from '../../../src/shared/token.ts'
import { exchangeWith } from '../../support/exchanges.ts'
import { profileWith } from '../../support/profiles.ts'

const FIRST = 'a'.repeat(28) + '0001'
const SECOND = 'b'.repeat(28) + '0002'

/** A tokens part over a clock and answers that the test gives one by one. */
function bench(profile: Profile = profileWith()) {
  const asked: PlannedRequest[] = []
  const published: TokenDescription[] = []
  const waiting: ((answer: Exchange | Error) => void)[] = []
  const clock = { at: 1_000_000 }
  const tokens = createTokens({
    findProfile: async () => profile,
    readSecret: async () => 'the-secret',
    exchange: (plan) => {
      asked.push(plan)
      const { promise, resolve, reject } = Promise.withResolvers<Exchange>()
      waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)))
      return promise
    },
    now: () => clock.at,
    publish: (description) => published.push(description),
  })
  /** Waits until a fetch is out, then answers it. */
  const answer = async (body: unknown, status = 200) => {
    while (waiting.length === 0) await Promise.resolve()
    waiting.shift()?.(body instanceof Error ? body : exchangeWith(body, status, clock.at))
  }
  const lendNow = async (body: unknown) => {
    const lent = tokens.lend(profile.id)
    await answer(body)
    return lent
  }
  return { tokens, asked, published, clock, answer, lendNow, last: () => published.at(-1) }
}

const lent = (accessToken: string, expireIn = 7_200) => ({ accessToken, expireIn })

describe('a token is asked for where the profile says', () => {
  it.each([
    ['gettoken-corp', 'GET', /oapi.*\/gettoken\?corpid=ding\w{32}&corpsecret=the-secret$/],
    ['gettoken-app', 'GET', /oapi.*\/gettoken\?appkey=ding\w{16}&appsecret=the-secret$/],
    ['oauth2-app', 'POST', /api\.dingtalk\.com\/v1\.0\/oauth2\/accessToken$/],
  ] as const)('%s', async (tokenSource, method, url) => {
    const { lendNow, asked } = bench(profileWith({ tokenSource }))

    await lendNow(lent(FIRST))

    expect(asked).toHaveLength(1)
    expect(asked[0]?.method).toBe(method)
    expect(asked[0]?.url).toMatch(url)
  })

  it('carries key and secret of the current endpoint in a JSON body', async () => {
    const { lendNow, asked } = bench()

    await lendNow(lent(FIRST))

    const text = '{"appKey":"ding0123456789abcdef","appSecret":"the-secret"}'
    expect(asked[0]?.body).toEqual({ kind: 'text', text })
  })

  it('is not asked for while the profile lacks its id', async () => {
    const { tokens, asked } = bench(profileWith({ appKey: '' }))

    await expect(tokens.lend('p1')).rejects.toMatchObject({
      failure: { kind: 'no-credential', missing: 'appKey' },
    })
    expect(asked).toEqual([])
  })
})

describe('a token is held', () => {
  it('and lent again without a fetch', async () => {
    const { tokens, lendNow, asked } = bench()
    await lendNow(lent(FIRST))

    expect(await tokens.lend('p1')).toEqual({ kind: 'held', value: FIRST, fetch: null })
    expect(asked).toHaveLength(1)
  })

  it('and fetched once however many ask at once', async () => {
    const { tokens, answer, asked } = bench()
    const many = Promise.all(Array.from({ length: 50 }, () => tokens.lend('p1')))

    await answer(lent(FIRST))

    expect(new Set((await many).map((one) => one.kind === 'held' && one.value))).toEqual(
      new Set([FIRST]),
    )
    expect(asked).toHaveLength(1)
  })

  it.each([
    ['two hours: ten minutes before the end', 7_200, 6_599, 6_600],
    ['twenty seconds: in the last twelfth', 20, 18, 19],
  ])('and renewed inside the margin of %s', async (_life, seconds, still, renew) => {
    const { tokens, lendNow, clock, asked } = bench()
    await lendNow(lent(FIRST, seconds))

    clock.at += still * 1_000
    await tokens.lend('p1')
    expect(asked).toHaveLength(1)

    clock.at += (renew - still) * 1_000
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
    expect(asked).toHaveLength(2)
  })

  it('for two hours when DingTalk does not say how long', async () => {
    const { lendNow, last, clock } = bench(profileWith({ tokenSource: 'gettoken-corp' }))

    await lendNow({ errcode: 0, errmsg: 'ok', access_token: FIRST })

    expect(last()).toMatchObject({ lifetimeSeconds: null, expiresAt: clock.at + 7_200_000 })
  })

  it('but not after the clock of the machine went back before the fetch', async () => {
    const { lendNow, clock, asked } = bench()
    await lendNow(lent(FIRST))

    clock.at -= 60_000
    await lendNow(lent(SECOND))

    expect(asked).toHaveLength(2)
  })
})

describe('a token is given up', () => {
  it('when DingTalk calls it dead', async () => {
    const { tokens, lendNow, last } = bench()
    await lendNow(lent(FIRST))

    tokens.drop('p1', FIRST, '40014')

    expect(last()).toMatchObject({ state: 'refused', refusedCode: '40014', tail: '' })
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
  })

  it('but not for the death of one that has been replaced', async () => {
    const { tokens, lendNow } = bench()
    await lendNow(lent(FIRST))
    tokens.drop('p1', FIRST, '40014')
    await lendNow(lent(SECOND))

    tokens.drop('p1', FIRST, '40014')

    expect(await tokens.lend('p1')).toMatchObject({ value: SECOND, fetch: null })
  })

  it('when it is forgotten, even while its fetch is under way', async () => {
    const { tokens, answer, asked, last } = bench()
    const early = tokens.lend('p1')
    while (asked.length === 0) await Promise.resolve()

    tokens.forget('p1')
    await answer(lent(FIRST))
    await early

    expect(last()).toMatchObject({ state: 'none', tail: '' })
    const again = tokens.lend('p1')
    await answer(lent(SECOND))
    expect(await again).toMatchObject({ value: SECOND })
  })
})

describe('a refusal to lend', () => {
  it('is an answer with its code, and nothing is held', async () => {
    const { lendNow, last } = bench(profileWith({ tokenSource: 'gettoken-corp' }))

    const refused = await lendNow({ errcode: 40089, errmsg: '不合法的corpId或corpSecret' })

    expect(refused.kind).toBe('refused')
    expect(last()).toMatchObject({ state: 'refused', refusedCode: '40089', expiresAt: null })
  })

  it('is also an accepted answer without a token in it', async () => {
    const { lendNow, last } = bench()

    expect((await lendNow({ expireIn: 7_200 })).kind).toBe('refused')
    expect(last()).toMatchObject({ state: 'refused', refusedCode: 'no-token' })
  })

  it('by the network leaves what is known as it was', async () => {
    const { tokens, answer, last } = bench()
    const failing = tokens.lend('p1')
    const gone = new FailureError({
      kind: 'unreachable',
      code: 'ECONNREFUSED',
      host: 'h',
      message: '',
    })

    void answer(gone)

    await expect(failing).rejects.toBe(gone)
    expect(last()).toMatchObject({ state: 'none' })
  })
})

it('a description never holds the token', async () => {
  const { tokens, lendNow, published } = bench()
  await lendNow(lent(FIRST))
  tokens.drop('p1', FIRST, '40014')

  expect(JSON.stringify([published, tokens.descriptions()])).not.toContain(FIRST)
  expect(tokens.knownTokens()).toEqual([FIRST])
})
