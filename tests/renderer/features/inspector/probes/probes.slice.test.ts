import { describe, expect, it, vi } from 'vitest'
import { createAppStore } from '../../../../../src/renderer/store.ts'
import type { ProbeRun } from '../../../../../src/shared/probes/probe.ts'
import { createFakeBridge, type FakeAnswers } from '../../../fakeBridge.ts'

const TOKEN = 'c0ffee00'.repeat(4)

const valid: ProbeRun = {
  probeId: 'scopes',
  verdict: { kind: 'valid', holder: 'app', appKey: null },
  outcome: null,
}
const dead: ProbeRun = { ...valid, verdict: { kind: 'unknown', code: '40014' } }

function open(answers: FakeAnswers) {
  const fake = createFakeBridge(answers)
  return { ...fake, store: createAppStore(fake.bridge) }
}

describe('probes', () => {
  it('that fail keep what was known before', async () => {
    const failure = { kind: 'bug', reference: 'r' } as const
    const answer = vi
      .fn<NonNullable<FakeAnswers['probes.run']>>()
      .mockReturnValueOnce({ ok: true, value: [valid] })
      .mockReturnValueOnce({ ok: false, failure })
    const { store } = open({ 'probes.run': answer })
    await store.getState().runProbes('p1', ['scopes'])
    await store.getState().runProbes('p1', ['scopes'])

    expect(store.getState().probeWork['p1 run']).toEqual({ at: 'failed', failure })
    expect(store.getState().probeRuns['p1']).toEqual({ scopes: valid })
  })

  it('are not sent a second time while they are under way', async () => {
    const { store, asked } = open({ 'probes.run': () => new Promise(() => {}) })
    void store.getState().runProbes('p1', ['scopes'])
    void store.getState().runProbes('p1', ['scopes'])
    void store.getState().runProbes('p2', ['scopes'])

    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('whose answer comes after they were cancelled change nothing', async () => {
    const late = Promise.withResolvers<{ ok: true; value: ProbeRun[] }>()
    const { store } = open({
      'probes.check': () => late.promise,
      'probes.cancel': () => ({ ok: true, value: true }),
    })
    const checking = store.getState().checkToken('p1')
    await store.getState().cancelProbes('p1', 'check')
    late.resolve({ ok: true, value: [valid] })
    await checking

    expect(store.getState().checks).toEqual({})
    expect(store.getState().probeWork['p1 check']).toEqual({
      at: 'failed',
      failure: { kind: 'cancelled' },
    })
  })

  it('of a check stand among the probes as well', async () => {
    const { store } = open({ 'probes.check': () => ({ ok: true, value: [dead] }) })
    await store.getState().checkToken('p1')

    expect(store.getState().probeRuns['p1']).toEqual({ scopes: dead })
    expect(store.getState().checks['p1']).toEqual([dead])
  })
})

describe('a pasted token', () => {
  it('passes through and is in no state, whatever comes of it', async () => {
    const { store, asked } = open({ 'probes.inspect': () => ({ ok: true, value: [dead] }) })
    await store.getState().probePasted('p1', TOKEN)

    expect(asked).toHaveBeenCalledWith('probes.inspect', expect.objectContaining({ token: TOKEN }))
    expect(store.getState().pastedRuns['p1']).toEqual({ tail: 'ee00', runs: [dead] })
    expect(JSON.stringify(store.getState())).not.toContain(TOKEN)
  })
})

describe('proofs of permissions', () => {
  it('are taken as main tells them', async () => {
    const proof = { code: 'a', state: 'granted', at: 1, operationId: 'x' } as const
    const { store, tell } = open({})
    await store.getState().load()

    tell('permissions.proved', { profileId: 'p1', proofs: [proof] })

    expect(store.getState().permissionProofs).toEqual({ p1: [proof] })
  })
})
