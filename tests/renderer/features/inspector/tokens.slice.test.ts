import { expect, it } from 'vitest'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Result } from '../../../../src/shared/result.ts'
import type { Outcome } from '../../../../src/shared/exchange.ts'
import { createFakeBridge } from '../../fakeBridge.ts'

const cancelled = { ok: false, failure: { kind: 'cancelled' } } as const

it('a fetch under way is not started twice', async () => {
  const { bridge, asked } = createFakeBridge({ 'tokens.fetch': () => cancelled })
  const store = createAppStore(bridge)
  await Promise.all([store.getState().fetchToken('p1'), store.getState().fetchToken('p1')])

  expect(asked).toHaveBeenCalledTimes(1)
  expect(store.getState().tokenFetches['p1']).toEqual({
    at: 'failed',
    failure: { kind: 'cancelled' },
  })
})

it('the late answer of a dropped fetch is dropped too', async () => {
  const answers: ((result: Result<Outcome>) => void)[] = []
  const { bridge } = createFakeBridge({
    'tokens.fetch': () => new Promise((resolve) => answers.push(resolve)),
  })
  const store = createAppStore(bridge)
  const first = store.getState().fetchToken('p1')
  store.getState().dropTokenFetch('p1')
  const second = store.getState().fetchToken('p1')

  answers[0]?.(cancelled)
  await first
  expect(store.getState().tokenFetches['p1']).toEqual({ at: 'busy' })
  answers[1]?.(cancelled)
  await second
  expect(store.getState().tokenFetches['p1']?.at).toBe('failed')
})

it('forgetting forgets what the last fetch came to', async () => {
  const { bridge } = createFakeBridge({
    'tokens.fetch': () => cancelled,
    'tokens.forget': () => ({ ok: true, value: null }),
  })
  const store = createAppStore(bridge)
  await store.getState().fetchToken('p1')
  await store.getState().forgetToken('p1')

  expect(store.getState().tokenFetches['p1']).toEqual({ at: 'rest' })
})
