import { describe, expect, it } from 'vitest'
import { FailureError } from '../../../src/shared/result.ts'
import { profileWith } from '../../support/profiles.ts'
import { CAUSE, FIRST, lent, SECOND, tokensBench } from './tokensBench.ts'

const DEAD = { code: '40014', call: 'GET /department/list' }

describe('a token is asked for where the profile says', () => {
  it.each([
    ['gettoken-corp', 'GET', /oapi.*\/gettoken\?corpid=ding\w{32}&corpsecret=the-secret$/],
    ['gettoken-app', 'GET', /oapi.*\/gettoken\?appkey=ding\w{16}&appsecret=the-secret$/],
    ['oauth2-app', 'POST', /api\.dingtalk\.com\/v1\.0\/oauth2\/accessToken$/],
  ] as const)('%s', async (tokenSource, method, url) => {
    const { lendNow, asked } = tokensBench(profileWith({ tokenSource }))

    await lendNow({ ...lent(FIRST), access_token: FIRST })

    expect(asked).toHaveLength(1)
    expect(asked[0]?.method).toBe(method)
    expect(asked[0]?.url).toMatch(url)
  })

  it('carries key and secret of the current endpoint in a JSON body', async () => {
    const { lendNow, asked } = tokensBench()

    await lendNow(lent(FIRST))

    const text = '{"appKey":"ding0123456789abcdef","appSecret":"the-secret"}'
    expect(asked[0]?.body).toEqual({ kind: 'text', text })
  })

  it('is not asked for while the profile lacks its id', async () => {
    const { tokens, asked } = tokensBench(profileWith({ appKey: '' }))

    await expect(tokens.lend('p1', CAUSE)).rejects.toMatchObject({
      failure: { kind: 'no-credential', missing: 'appKey' },
    })
    expect(asked).toEqual([])
  })
})

describe('a token is held', () => {
  it('and lent again without a fetch', async () => {
    const { tokens, lendNow, asked } = tokensBench()
    await lendNow(lent(FIRST))

    expect(await tokens.lend('p1', CAUSE)).toEqual({ kind: 'held', value: FIRST, fetch: null })
    expect(asked).toHaveLength(1)
  })

  it('and fetched once however many ask at once', async () => {
    const { tokens, answer, asked } = tokensBench()
    const many = Promise.all(Array.from({ length: 50 }, () => tokens.lend('p1', CAUSE)))

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
    const { tokens, lendNow, pass, asked } = tokensBench()
    await lendNow(lent(FIRST, seconds))

    pass(still * 1_000)
    await tokens.lend('p1', CAUSE)
    expect(asked).toHaveLength(1)

    pass((renew - still) * 1_000)
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
    expect(asked).toHaveLength(2)
  })

  it('for two hours when DingTalk does not say how long', async () => {
    const { lendNow, last, clock } = tokensBench(profileWith({ tokenSource: 'gettoken-corp' }))

    await lendNow({ errcode: 0, errmsg: 'ok', access_token: FIRST })

    expect(last()).toMatchObject({ lifetimeSeconds: null, expiresAt: clock.at + 7_200_000 })
  })

  it('for no longer when the clock of the machine is set back', async () => {
    const { tokens, lendNow, clock, asked, last, lend, happened } = tokensBench()
    await lendNow(lent(FIRST))
    const leftBefore = (last()?.expiresAt ?? 0) - clock.at

    clock.at -= 60_000
    await lend()

    expect((last()?.expiresAt ?? 0) - clock.at).toBe(leftBefore)
    expect(asked).toHaveLength(1)
    expect(happened()).toEqual(['fetched', 'clock'])
    expect(tokens.descriptions()).toHaveLength(1)
  })
})

describe('a token is given up', () => {
  it('when DingTalk calls it dead', async () => {
    const { tokens, lendNow, last } = tokensBench()
    await lendNow(lent(FIRST))

    tokens.drop('p1', FIRST, DEAD)

    expect(last()).toMatchObject({ state: 'refused', refusedCode: '40014', tail: '' })
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
  })

  it('but not for the death of one that has been replaced', async () => {
    const { tokens, lendNow } = tokensBench()
    await lendNow(lent(FIRST))
    tokens.drop('p1', FIRST, DEAD)
    await lendNow(lent(SECOND))

    tokens.drop('p1', FIRST, DEAD)

    expect(await tokens.lend('p1', CAUSE)).toMatchObject({ value: SECOND, fetch: null })
  })

  it('when it is forgotten', async () => {
    const { tokens, lendNow, last, happened } = tokensBench()
    await lendNow(lent(FIRST))

    tokens.forget('p1', { why: 'user' })

    expect(last()).toMatchObject({ state: 'none', tail: '', fingerprint: '', expiresAt: null })
    expect(happened()).toEqual(['fetched', 'forgotten'])
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
  })

  it('even while its fetch is under way: who waits is served by another, one at a time', async () => {
    const { tokens, answer, asked, lend } = tokensBench()
    const early = lend()
    while (asked.length < 1) await Promise.resolve()

    tokens.forget('p1', { why: 'profile-changed' })
    await answer(lent(FIRST))
    await answer(lent(SECOND))

    expect(await early).toMatchObject({ value: SECOND })
    expect(asked).toHaveLength(2)
  })
})

describe('a refusal to lend', () => {
  it('is an answer with its code, and nothing is held', async () => {
    const { lendNow, last } = tokensBench(profileWith({ tokenSource: 'gettoken-corp' }))

    const refused = await lendNow({ errcode: 40089, errmsg: '不合法的corpId或corpSecret' })

    expect(refused.kind).toBe('refused')
    expect(last()).toMatchObject({ state: 'refused', refusedCode: '40089', expiresAt: null })
  })

  it('is also an accepted answer without a token in it', async () => {
    const { lendNow, last } = tokensBench()

    expect((await lendNow({ expireIn: 7_200 })).kind).toBe('refused')
    expect(last()).toMatchObject({ state: 'refused', refusedCode: 'no-token' })
  })

  it('by the network leaves what is known as it was', async () => {
    const { tokens, answer, last } = tokensBench()
    const failing = tokens.lend('p1', CAUSE)
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
  const { tokens, lendNow, published } = tokensBench()
  await lendNow(lent(FIRST))
  tokens.drop('p1', FIRST, DEAD)

  expect(JSON.stringify([published, tokens.descriptions()])).not.toContain(FIRST)
  expect(tokens.knownTokens()).toEqual([FIRST])
})
