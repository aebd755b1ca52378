import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PermissionProof } from '../../../src/shared/probes/permissionProof.ts'
import type { ProbeRun } from '../../../src/shared/probes/probe.ts'
import type { Side } from '../../../src/shared/probes/sideBySide.ts'
import type { FaultKind } from '../../../src/shared/sandbox/faultKinds.ts'
import { type AppInTest, appInTest } from '../../support/appInTest.ts'
import { filesBelow } from '../../support/filesBelow.ts'
import { profileWith } from '../../support/profiles.ts'

const FOREIGN_TOKEN = 'c0ffee00'.repeat(4)
const CALL = { callId: 'probe-1', profileId: 'sandbox' }

let opened: AppInTest

beforeEach(async () => {
  opened = await appInTest()
})

afterEach(async () => {
  await opened[Symbol.asyncDispose]()
})

const ask: AppInTest['answer'] = (command, input) => opened.answer(command, input)
const hold = () => ask('tokens.fetch', { profileId: 'sandbox' })
const order = (kind: FaultKind, given: Record<string, string>) =>
  ask('simulator.orderFault', { kind, given })
const kindsOf = (runs: readonly ProbeRun[]) =>
  runs.map(({ probeId, verdict }) => `${probeId} ${verdict.kind}`)

async function requestsSeen(): Promise<string[]> {
  const { requests } = await ask('simulator.look', {})
  return requests.map(({ method, path }) => `${method} ${path}`).toReversed()
}

describe('a check', () => {
  it('asks nothing where no token is held, and fetches none for it', async () => {
    expect(await ask('probes.check', CALL)).toEqual([])
    expect(await requestsSeen()).toEqual([])
  })

  it('asks once where the answer is clear', async () => {
    await hold()

    expect(kindsOf(await ask('probes.check', CALL))).toEqual(['scopes valid'])
  })

  it('leaves a dead token as it is: nothing is fetched, nothing sent twice', async () => {
    await hold()
    await ask('simulator.invalidateTokens', {})

    expect(kindsOf(await ask('probes.check', CALL))).toEqual(['scopes unknown'])
    expect(kindsOf(await ask('probes.check', CALL))).toEqual(['scopes unknown'])
    expect(await requestsSeen()).toEqual([
      'POST /v1.0/oauth2/accessToken',
      'GET /auth/scopes',
      'GET /auth/scopes',
    ])
  })

  it('tells that a token is dead: it can be probed again, but no call goes out with it', async () => {
    await hold()
    await ask('simulator.invalidateTokens', {})
    await ask('probes.check', CALL)
    await ask('probes.check', CALL)
    const { events } = await ask('tokens.look', { profileId: 'sandbox' })
    const refusals = events.filter(({ what }) => what === 'refused')
    expect(refusals).toMatchObject([{ code: '40014', call: 'GET /auth/scopes' }])

    const sent = await ask('operations.send', {
      callId: 'c1',
      profileId: 'sandbox',
      operationId: 'oapi GET /department/list',
      values: {},
    })

    expect(sent).toMatchObject({ answers: 'operation', retriedWithNewToken: false })
    expect((await requestsSeen()).slice(-2)).toEqual([
      'POST /v1.0/oauth2/accessToken',
      'GET /department/list',
    ])
  })

  it('asks the other host where the first says nothing', async () => {
    await hold()
    await order('errcode', { code: '-1', path: '/auth' })

    const runs = await ask('probes.check', CALL)

    expect(kindsOf(runs)).toEqual(['scopes undecided', 'holder valid'])
  })

  it('asks on where nobody answers, and says why', async () => {
    await hold()
    await order('connection-reset', { path: '/auth' })

    const [first, second] = await ask('probes.check', CALL)

    expect(first).toMatchObject({
      outcome: null,
      verdict: { kind: 'no-answer', failure: { kind: 'unreachable', code: 'ECONNRESET' } },
    })
    expect(second?.verdict.kind).toBe('valid')
  })

  it('does not ask on from an address that is banned', async () => {
    await hold()
    await order('ip-banned', { as: 'json' })

    expect(await ask('probes.check', CALL)).toMatchObject([
      { verdict: { kind: 'throttled', by: 'address' } },
    ])
  })
})

describe('probes', () => {
  it('say each what they proved, in the order asked', async () => {
    await hold()
    const probeIds = ['people', 'scopes', 'departments', 'holder'] as const

    const runs = await ask('probes.run', { ...CALL, probeIds: [...probeIds] })

    expect(kindsOf(runs)).toEqual([
      'people valid',
      'scopes valid',
      'departments valid',
      'holder valid',
    ])
  })

  it('name the address that DingTalk saw, at both hosts', async () => {
    await hold()
    await order('ip-refused', { address: '198.51.100.9' })

    const runs = await ask('probes.run', { ...CALL, probeIds: ['scopes', 'holder'] })

    expect(runs.map(({ verdict }) => verdict)).toMatchObject([
      { kind: 'ip-refused', seenIp: '198.51.100.9' },
      { kind: 'ip-refused', seenIp: '198.51.100.9' },
    ])
  })

  it('name the permission that the app lacks', async () => {
    await hold()
    await order('permission-removed', { permission: 'qyapi_get_member' })

    const runs = await ask('probes.run', { ...CALL, probeIds: ['people', 'departments'] })

    expect(runs.map(({ verdict }) => verdict)).toMatchObject([
      { kind: 'lacks-permission', permissions: ['qyapi_get_member'] },
      { kind: 'valid' },
    ])
  })

  it.each([
    ['42001', 'expired'],
    ['33001', 'foreign'],
    ['90002', 'throttled'],
    ['50003', 'closed'],
  ])('read %s as %s', async (code, kind) => {
    await hold()
    await order('errcode', { code })

    const [run] = await ask('probes.run', { ...CALL, probeIds: ['scopes'] })

    expect(run?.verdict).toMatchObject({ kind, code })
  })

  it('find a token of another app by the AppKey that the answer names', async () => {
    const profileId = await profileAtTheSandbox()
    await ask('tokens.fetch', { profileId })

    const [run] = await ask('probes.run', { ...CALL, profileId, probeIds: ['holder'] })

    expect(run?.verdict).toMatchObject({ kind: 'foreign', appKey: 'dingsandboxappkey001' })
  })

  it('show the evidence with the token masked', async () => {
    await hold()

    const [run] = await ask('probes.run', { ...CALL, probeIds: ['scopes'] })

    expect(run?.outcome?.exchange.request.url).toMatch(/access_token=(•|%E2%80%A2)/)
  })
})

describe('the permissions proved', () => {
  const proofs = () => ask('permissions.proofs', { profileId: 'sandbox' })
  const brief = (all: readonly PermissionProof[]) =>
    all.map(({ code, state, operationId }) => `${code} ${state} by ${operationId}`)

  it('come from any call and from probes, and the last counts', async () => {
    const send = (callId: string) =>
      ask('operations.send', {
        callId,
        profileId: 'sandbox',
        operationId: 'oapi POST /topapi/v2/department/listsubid',
        values: { dept_id: '1' },
      })
    await send('c1')
    expect(brief(await proofs())).toEqual([
      'qyapi_get_department_list granted by oapi POST /topapi/v2/department/listsubid',
    ])

    await order('permission-removed', { permission: 'qyapi_get_department_list' })
    await ask('probes.run', { ...CALL, probeIds: ['scopes', 'departments'] })

    expect(brief(await proofs())).toEqual([
      'qyapi_base granted by oapi GET /auth/scopes',
      'qyapi_get_department_list missing by oapi POST /topapi/v2/department/listsubid',
    ])
  })

  it('are nothing for what a person’s token would take', async () => {
    await hold()
    await ask('probes.run', { ...CALL, probeIds: ['holder'] })

    expect(await proofs()).toEqual([])
  })

  it('are nothing for a pasted token: it may be of any app', async () => {
    await ask('probes.inspect', { ...CALL, token: FOREIGN_TOKEN })

    expect(await proofs()).toEqual([])
  })

  it('are forgotten with the profile', async () => {
    const profileId = await profileAtTheSandbox()
    await ask('tokens.fetch', { profileId })
    await ask('probes.run', { ...CALL, profileId, probeIds: ['scopes'] })
    expect(await ask('permissions.proofs', { profileId })).toHaveLength(1)

    await ask('profiles.delete', { profileId })

    expect(await ask('permissions.proofs', { profileId })).toEqual([])
  })
})

describe('a pasted token', () => {
  it('is probed at both hosts, although the profile holds none', async () => {
    const runs = await ask('probes.inspect', { ...CALL, token: FOREIGN_TOKEN })

    expect(kindsOf(runs)).toEqual(['scopes unknown', 'holder unknown'])
    expect(await requestsSeen()).toEqual(['GET /auth/scopes', 'GET /v1.0/contact/users/me'])
  })

  it('occurs in nothing that comes back, is pushed, or is written', async () => {
    const heard: unknown[] = []
    opened.app.listen((topic, payload) => heard.push(topic, payload))

    const runs = await ask('probes.inspect', { ...CALL, token: FOREIGN_TOKEN })
    expect(JSON.stringify(runs)).toContain('••••')
    expect(JSON.stringify([runs, heard, await filesBelow(opened.folder)])).not.toContain(
      FOREIGN_TOKEN,
    )
  })

  it.each(['short', 'with space in it', 'ｆｕｌｌ－ｗｉｄｔｈ', 'line\nbreak0'])(
    '%j is refused at the door, without being repeated',
    async (token) => {
      const input = { ...CALL, token }
      const result = await opened.ask('probes.inspect', input)

      expect(result).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-input', field: 'token' },
      })
      expect(JSON.stringify(result)).not.toContain(token)
    },
  )
})

describe('both endpoints side by side', () => {
  const brief = (side: Side) =>
    side.kind === 'lent'
      ? [side.source, side.lifetimeSeconds, side.oapi.verdict.kind, side.api.verdict.kind]
      : [side.source, side.kind]

  it('lend the same token, and both hosts take it', async () => {
    const { legacy, current, isSame } = await ask('probes.compare', CALL)

    expect(brief(legacy)).toEqual(['gettoken-app', 7_200, 'valid', 'valid'])
    expect(brief(current)).toEqual(['oauth2-app', 7_200, 'valid', 'valid'])
    expect(isSame).toBe(true)
  })

  it('leave the profile’s own token alone', async () => {
    await ask('probes.compare', CALL)

    expect(await ask('probes.check', CALL)).toEqual([])
  })

  it('show what one refused beside what the other lent', async () => {
    await order('errcode', { code: '40096', path: '/gettoken' })

    const { legacy, current, isSame } = await ask('probes.compare', CALL)

    expect(brief(legacy)).toEqual(['gettoken-app', 'refused'])
    expect(current.kind).toBe('lent')
    expect(isSame).toBeNull()
  })

  it('show that one did not answer beside what the other lent', async () => {
    await order('connection-reset', { path: '/v1.0/oauth2' })

    const { legacy, current } = await ask('probes.compare', CALL)

    expect(legacy.kind).toBe('lent')
    expect(current).toMatchObject({ kind: 'failed', failure: { kind: 'unreachable' } })
  })

  it('say what a profile lacks for one of them', async () => {
    const { id: _id, ...draft } = profileWith({ appKey: '', tokenSource: 'gettoken-corp' })
    const { id } = await ask('profiles.create', { draft })

    const { legacy, current } = await ask('probes.compare', { ...CALL, profileId: id })

    expect(legacy).toMatchObject({ source: 'gettoken-corp', failure: { kind: 'no-credential' } })
    expect(current).toMatchObject({ source: 'oauth2-app', failure: { kind: 'no-credential' } })
  })

  it('hold no token in what is answered', async () => {
    const sides = await ask('probes.compare', CALL)

    expect(JSON.stringify(sides)).not.toMatch(/(?<![\da-f])[\da-f]{32}(?![\da-f])/)
  })
})

describe('cancelling', () => {
  it('ends probes at once', async () => {
    await hold()
    await order('latency', { ms: '20000' })
    const running = opened.ask('probes.check', CALL)

    await expect.poll(() => ask('probes.cancel', { callId: CALL.callId })).toBe(true)

    expect(await running).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
    expect(await ask('probes.cancel', { callId: CALL.callId })).toBe(false)
  })

  it('refuses a second call under the same id', async () => {
    await hold()
    await order('latency', { ms: '20000' })
    const running = opened.ask('probes.check', CALL)
    const second = await opened.ask('probes.check', CALL)
    await ask('probes.cancel', { callId: CALL.callId })
    await running

    expect(second).toMatchObject({ ok: false, failure: { problem: 'already-under-way' } })
  })
})

/** A profile of another app, by its AppKey, that takes the sandbox's tokens by CorpID. */
async function profileAtTheSandbox(): Promise<string> {
  const { address } = await ask('simulator.look', {})
  const variables = await ask('simulator.reveal', {})
  const valueOf = (name: RegExp) => variables.find((one) => name.test(one.name))?.value ?? ''
  const { id: _id, ...draft } = profileWith({
    corpId: valueOf(/CORP_?ID/i),
    appKey: 'dingother0123456789a',
    tokenSource: 'gettoken-corp',
    oapiAddress: address,
    apiAddress: address,
  })
  const { id } = await ask('profiles.create', { draft })
  const value = valueOf(/CORP_?SECRET/i)
  await ask('profiles.storeSecret', { profileId: id, name: 'corpSecret', value, keepIn: 'session' })
  return id
}
