import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { LoginRun } from '../../../../src/shared/login.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { createFakeBridge, type FakeAnswers } from '../../fakeBridge.ts'

const CODE = '3f2b9c0d1e2f3a4b5c6d7e8f90a1b2c3'

const ran: LoginRun = {
  steps: [
    {
      name: 'identity',
      outcome: {
        exchange: exchangeWith({ errcode: 40_078 }),
        answers: 'operation',
        before: [],
        retriedWithNewToken: false,
      },
    },
  ],
  userId: null,
}

function open(answers: FakeAnswers) {
  const fake = createFakeBridge(answers)
  return { ...fake, store: createAppStore(fake.bridge) }
}

describe('the code at hand', () => {
  it('is forgotten but for its tail once DingTalk was asked about it', async () => {
    const { store } = open({ 'login.run': () => ({ ok: true, value: ran }) })
    store.getState().typeLoginCode(`https://app.example/?code=${CODE}`)
    await store.getState().runLogin('sandbox')

    expect(store.getState().loginCode).toEqual({ text: '••••b2c3', expiresAt: null, isUsed: true })
    expect(JSON.stringify(store.getState())).not.toContain(CODE)
  })

  it('is not sent a second time', async () => {
    const { store, asked } = open({ 'login.run': () => ({ ok: true, value: ran }) })
    store.getState().typeLoginCode(CODE)
    await store.getState().runLogin('sandbox')
    await store.getState().runLogin('sandbox')

    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('stays when it never reached DingTalk', async () => {
    const failure = { kind: 'unreachable', code: 'ENOTFOUND', host: 'x', message: '' } as const
    const { store } = open({ 'login.run': () => ({ ok: false, failure }) })
    store.getState().typeLoginCode(CODE)
    await store.getState().runLogin('sandbox')

    expect(store.getState().loginCode).toMatchObject({ text: CODE, isUsed: false })
  })

  it('that was minted is of the kind that the way takes', async () => {
    const { store, asked } = open({
      'simulator.mintLoginCode': ({ userId }) => ({
        ok: true,
        value: { code: CODE, userId, expiresAt: 0 },
      }),
    })
    store.getState().chooseLoginWay('admin-legacy')
    await store.getState().mintLoginCode('manager0001')

    expect(asked).toHaveBeenCalledWith('simulator.mintLoginCode', {
      userId: 'manager0001',
      kind: 'sso',
    })
    expect(store.getState().loginCode.expiresAt).toBeGreaterThan(Date.now() + 290_000)
  })
})

it('a late answer of a login that was cancelled is dropped', async () => {
  const { promise, resolve } = Promise.withResolvers<{ ok: true; value: LoginRun }>()
  const { store } = open({
    'login.run': () => promise,
    'login.cancel': () => ({ ok: true, value: true }),
  })
  store.getState().typeLoginCode(CODE)
  const running = store.getState().runLogin('sandbox')
  await store.getState().cancelLogin()
  resolve({ ok: true, value: ran })
  await running

  expect(store.getState().loginRun).toMatchObject({ at: 'failed', failure: { kind: 'cancelled' } })
})
