import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Outcome } from '../../../../src/shared/exchange.ts'
import type { Sending } from '../../../../src/shared/messages/lint/day.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { createFakeBridge } from '../../fakeBridge.ts'

const sending: Sending = {
  channel: 'work-notification',
  said: 'text {}',
  userIds: ['u1'],
  toAll: false,
}
const outcome = (body: object): Outcome => ({
  exchange: exchangeWith(body),
  answers: 'operation',
  before: [],
  retriedWithNewToken: false,
})

function storeOver(answer: () => Promise<Result<Outcome>> | Result<Outcome>) {
  const fake = createFakeBridge({
    'messages.send': answer,
    'operations.cancel': () => ({ ok: true, value: true }),
  })
  return { ...fake, store: createAppStore(fake.bridge) }
}

describe('a message that is sent', () => {
  it('is remembered once it was accepted', async () => {
    const { store } = storeOver(() => ({ ok: true, value: outcome({ errcode: 0 }) }))
    await store.getState().sendMessage('p1', sending, '{}')

    expect(store.getState().messageCalls['p1']?.outcome.at).toBe('done')
    expect(store.getState().messagesSent['p1']).toMatchObject([sending])
  })

  it('is not remembered when it was refused', async () => {
    const { store } = storeOver(() => ({ ok: true, value: outcome({ errcode: 34014 }) }))
    await store.getState().sendMessage('p1', sending, '{}')

    expect(store.getState().messageCalls['p1']?.outcome.at).toBe('done')
    expect(store.getState().messagesSent['p1']).toBeUndefined()
  })

  it('is not sent twice while it is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
    const { store, asked } = storeOver(() => promise)
    const first = store.getState().sendMessage('p1', sending, '{}')
    await store.getState().sendMessage('p1', sending, '{}')
    resolve({ ok: true, value: outcome({ errcode: 0 }) })
    await first

    expect(asked.mock.calls.filter(([command]) => command === 'messages.send')).toHaveLength(1)
  })

  it('ends at once when it is cancelled, and its late answer is dropped', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
    const { store, asked } = storeOver(() => promise)
    const first = store.getState().sendMessage('p1', sending, '{}')
    await store.getState().cancelMessage('p1')
    resolve({ ok: true, value: outcome({ errcode: 0 }) })
    await first

    expect(store.getState().messageCalls['p1']?.outcome).toMatchObject({
      at: 'failed',
      failure: { kind: 'cancelled' },
    })
    expect(store.getState().messagesSent['p1']).toBeUndefined()
    expect(asked).toHaveBeenCalledWith('operations.cancel', expect.anything())
  })
})
