import { describe, expect, it } from 'vitest'
import { CAUSE, FIRST, lent, SECOND, tokensBench } from './tokensBench.ts'
import { profileWith } from '../../support/profiles.ts'

const DEAD = { code: '40014', call: 'GET /department/list' }
const MINUTE_MS = 60_000

describe('a token that comes', () => {
  it('is fetched at first, extended when the same comes again, replaced when another does', async () => {
    const { lendNow, tokens, answer, happened } = tokensBench()
    await lendNow(lent(FIRST))
    const again = tokens.fetch('p1', CAUSE)
    await answer(lent(FIRST))
    await again
    const other = tokens.fetch('p1', CAUSE)
    await answer(lent(SECOND))
    await other

    expect(happened()).toEqual(['fetched', 'extended', 'replaced'])
  })

  it('is known again after a restart by its fingerprint alone', async () => {
    const first = tokensBench()
    await first.lendNow(lent(FIRST))
    const second = tokensBench(profileWith(), first.timeline.of('p1'))

    await second.lendNow(lent(FIRST))

    expect(second.happened()).toEqual(['fetched', 'extended'])
  })

  it('counts from before its request was sent', async () => {
    const { lend, answer, pass, asked, last, clock } = tokensBench()
    const startedAt = clock.at
    const lending = lend()
    while (asked.length === 0) await Promise.resolve()
    pass(3_000)
    await answer(lent(FIRST))
    await lending

    expect(last()).toMatchObject({ fetchedAt: startedAt, expiresAt: startedAt + 7_200_000 })
  })

  it('dead is fetched once more, and then said to be dead', async () => {
    const { lend, answer, pass, asked } = tokensBench()
    const lending = lend()
    for (const token of [FIRST, SECOND]) {
      const before = asked.length
      while (asked.length === before && asked.length < 2) await Promise.resolve()
      pass(2_000)
      await answer(lent(token, 1))
    }

    await expect(lending).rejects.toMatchObject({
      failure: { kind: 'token-needed', because: 'expired' },
    })
  })

  it('says on whose account it was fetched', async () => {
    const { lendNow, tokens, answer, last } = tokensBench()
    await lendNow(lent(FIRST))
    expect(last()?.cause).toEqual({ by: 'call', call: 'GET /department/list' })

    const byUser = tokens.fetch('p1', { cause: { by: 'user', call: '' } })
    await answer(lent(FIRST))
    await byUser
    expect(last()?.cause).toEqual({ by: 'user', call: '' })
  })
})

describe('each kind', () => {
  it('is held for itself', async () => {
    const { lendNow, tokens } = tokensBench()
    await lendNow(lent(FIRST))
    await lendNow({ access_token: SECOND, expires_in: 7_200 }, 'oauth2-corp')

    const held = tokens.descriptionsOf('p1').filter(({ state }) => state === 'held')
    expect(held.map(({ kind, tail }) => [kind, tail])).toEqual([
      ['oauth2-app', '0001'],
      ['oauth2-corp', '0002'],
    ])
    expect(tokens.descriptionsOf('p1')).toHaveLength(6)
  })

  it('of the jsapi ticket takes the AccessToken, fetched for it when none is held', async () => {
    const { tokens, answer, asked } = tokensBench()
    const lending = tokens.fetch('p1', { kind: 'jsapi-ticket', cause: { by: 'user', call: '' } })
    await answer(lent(FIRST))
    await answer({ jsapiTicket: 'k'.repeat(64), expireIn: 7_200 })

    expect(await lending).toMatchObject({ kind: 'held', value: 'k'.repeat(64) })
    expect(asked[1]?.headers).toEqual([['x-acs-dingtalk-access-token', FIRST]])
    expect(tokens.descriptionsOf('p1')[0]?.cause).toEqual({
      by: 'ticket',
      call: 'POST /v1.0/oauth2/jsapiTickets',
    })
  })

  it('of the jsapi ticket is asked for again when the AccessToken turns out dead', async () => {
    const { tokens, answer, lendNow, happened } = tokensBench()
    await lendNow(lent(FIRST))
    const lending = tokens.fetch('p1', { kind: 'jsapi-ticket', ...CAUSE })
    await answer({ code: 'InvalidAuthentication', message: 'x', requestid: 'R' }, 400)
    await answer(lent(SECOND))
    await answer({ jsapiTicket: 'k'.repeat(64), expireIn: 7_200 })

    expect(await lending).toMatchObject({ kind: 'held' })
    expect(happened()).toEqual(['fetched', 'refused', 'replaced', 'fetched'])
  })
})

describe('the end of a token', () => {
  it('is said once when its time is over', async () => {
    const { lendNow, tokens, pass, happened } = tokensBench()
    await lendNow(lent(FIRST, 20))
    pass(19_000)
    tokens.tick()
    expect(happened()).toEqual(['fetched'])

    pass(1_000)
    tokens.tick()
    tokens.tick()
    expect(happened()).toEqual(['fetched', 'expired'])
  })

  it('is announced once, in its margin, to who wants to know', async () => {
    const { lendNow, tokens, pass, announced, renew } = tokensBench()
    await lendNow(lent(FIRST))
    pass(111 * MINUTE_MS)
    tokens.tick()
    expect(announced).toEqual([])

    renew({ notify: true })
    tokens.tick()
    tokens.tick()
    expect(announced.map(({ tail }) => tail)).toEqual(['0001'])
  })

  it('can be made now', async () => {
    const { lendNow, tokens, clock, last, happened } = tokensBench()
    await lendNow(lent(FIRST))

    tokens.expire('p1', 'oauth2-app')

    expect(last()).toMatchObject({ state: 'held', expiresAt: clock.at })
    expect(happened()).toEqual(['fetched', 'expired'])
    expect(await lendNow(lent(SECOND))).toMatchObject({ value: SECOND })
  })
})

describe('renewal by hand', () => {
  it('sends nothing while no token is held', async () => {
    const { lend, asked, renew } = tokensBench()
    renew({ when: 'manual' })

    await expect(lend()).rejects.toMatchObject({ failure: { because: 'none' } })
    expect(asked).toEqual([])
  })

  it('lends to the last second, then says that it is over', async () => {
    const { lend, lendNow, pass, asked, renew } = tokensBench()
    await lendNow(lent(FIRST))
    renew({ when: 'manual' })
    pass(7_199_000)
    expect(await lend()).toMatchObject({ value: FIRST, fetch: null })

    pass(1_000)
    await expect(lend()).rejects.toMatchObject({ failure: { because: 'expired' } })
    expect(asked).toHaveLength(1)
  })

  it('does not replace a token that was refused, and says so', async () => {
    const { tokens, lend, lendNow, renew } = tokensBench()
    await lendNow(lent(FIRST))
    renew({ when: 'manual' })

    expect(tokens.drop('p1', FIRST, DEAD)).toBe(false)
    await expect(lend()).rejects.toMatchObject({ failure: { because: 'refused' } })
  })
})

describe('no renewal at all', () => {
  it('goes on with an expired token, and says so', async () => {
    const { lend, lendNow, pass, renew, asked } = tokensBench()
    await lendNow(lent(FIRST))
    renew({ when: 'never' })
    pass(7_200_000)

    expect(await lend()).toMatchObject({ value: FIRST, knownDead: 'expired' })
    expect(asked).toHaveLength(1)
  })

  it('goes on with a refused token, and says so', async () => {
    const { tokens, lend, lendNow, renew, last } = tokensBench()
    await lendNow(lent(FIRST))
    renew({ when: 'never' })

    expect(tokens.drop('p1', FIRST, DEAD)).toBe(false)
    expect(last()).toMatchObject({ state: 'held', refusedCode: '40014', tail: '0001' })
    expect(await lend()).toMatchObject({ value: FIRST, knownDead: 'refused' })
  })

  it('fetches the first', async () => {
    const { lendNow, renew } = tokensBench()
    renew({ when: 'never' })

    const first = await lendNow(lent(FIRST))
    expect(first).toMatchObject({ value: FIRST })
    expect(first).not.toHaveProperty('knownDead')
  })
})

describe('the clock of the machine', () => {
  it('set forward is believed: what it ends is over', async () => {
    const { lendNow, tokens, clock, happened } = tokensBench()
    await lendNow(lent(FIRST))
    clock.at += 3 * 3_600_000
    tokens.tick()

    expect(happened()).toEqual(['fetched', 'clock', 'expired'])
  })

  it('ahead after sleep is said to be that', async () => {
    const { lendNow, tokens, watch, clock, timeline } = tokensBench()
    await lendNow(lent(FIRST))
    watch.sleeps()
    clock.at += 3 * 3_600_000
    tokens.tick()
    watch.woke()

    expect(timeline.of('p1').slice(1)).toMatchObject([
      { what: 'woke', sleptMs: 3 * 3_600_000 },
      { what: 'expired' },
    ])
  })

  it('corrected by less than two seconds is no event', async () => {
    const { lendNow, tokens, clock, happened } = tokensBench()
    await lendNow(lent(FIRST))
    clock.at -= 1_900
    tokens.tick()

    expect(happened()).toEqual(['fetched'])
  })

  it('set back during a fetch lengthens neither the old token nor the new', async () => {
    const { lendNow, tokens, answer, asked, clock, last } = tokensBench()
    await lendNow(lent(FIRST))
    const renewing = tokens.fetch('p1', CAUSE)
    while (asked.length === 1) await Promise.resolve()
    clock.at -= 3_600_000
    await answer(lent(SECOND))
    await renewing

    expect((last()?.expiresAt ?? 0) - clock.at).toBe(7_200_000)
  })

  it('set back during a fetch that fails leaves the old token no longer than it was', async () => {
    const { lendNow, tokens, answer, asked, clock, last } = tokensBench()
    await lendNow(lent(FIRST))
    const renewing = tokens.fetch('p1', CAUSE)
    while (asked.length === 1) await Promise.resolve()
    clock.at -= 3_600_000
    tokens.tick()
    await answer(new Error('gone'))

    await expect(renewing).rejects.toThrow('gone')
    expect((last()?.expiresAt ?? 0) - clock.at).toBe(7_200_000)
  })
})

describe('the token itself', () => {
  it('is given out by revealing and copying alone, each recorded', async () => {
    const { lendNow, tokens, happened, timeline } = tokensBench()
    await lendNow(lent(FIRST))

    expect(tokens.reveal('p1', 'oauth2-app', 'revealed')).toBe(FIRST)
    expect(tokens.reveal('p1', 'oauth2-app', 'copied')).toBe(FIRST)
    expect(tokens.reveal('p1', 'sso', 'revealed')).toBeNull()
    expect(happened()).toEqual(['fetched', 'revealed', 'copied'])
    expect(JSON.stringify(timeline.of('p1'))).not.toContain(FIRST)
  })

  it('is forgotten when the program ends', async () => {
    const { lendNow, tokens, happened } = tokensBench()
    await lendNow(lent(FIRST))

    tokens.close()

    expect(tokens.held('p1')).toBeNull()
    expect(happened()).toEqual(['fetched', 'forgotten'])
  })
})
