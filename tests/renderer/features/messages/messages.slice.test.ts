import { LosslessNumber } from 'lossless-json'
import { describe, expect, it, vi } from 'vitest'
import { draftOf, KEPT_AS, keptOf } from '../../../../src/renderer/features/messages/keptMessage.ts'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Outcome } from '../../../../src/shared/exchange.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { createFakeBridge } from '../../fakeBridge.ts'

const channel = 'work-notification'
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
  it('has its answer, and leaves it to main to remember it', async () => {
    const { store } = storeOver(() => ({ ok: true, value: outcome({ errcode: 0 }) }))
    await store.getState().sendMessage('p1', channel, '{}')

    expect(store.getState().messageCalls['p1']?.outcome.at).toBe('done')
    expect(store.getState().messagesSent['p1']).toBeUndefined()
  })

  it('is not sent twice while it is under way', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
    const { store, asked } = storeOver(() => promise)
    const first = store.getState().sendMessage('p1', channel, '{}')
    await store.getState().sendMessage('p1', channel, '{}')
    resolve({ ok: true, value: outcome({ errcode: 0 }) })
    await first

    expect(asked.mock.calls.filter(([command]) => command === 'messages.send')).toHaveLength(1)
  })

  it('ends at once when it is cancelled, and its late answer is dropped', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
    const { store, asked } = storeOver(() => promise)
    const first = store.getState().sendMessage('p1', channel, '{}')
    await store.getState().cancelMessage('p1')
    resolve({ ok: true, value: outcome({ errcode: 0 }) })
    await first

    expect(store.getState().messageCalls['p1']?.outcome).toMatchObject({
      at: 'failed',
      failure: { kind: 'cancelled' },
    })
    expect(asked).toHaveBeenCalledWith('operations.cancel', expect.anything())
  })
})

describe('a message that is written', () => {
  const draft = {
    channel: 'chat' as const,
    body: { chatid: 'c', msg: { n: new LosslessNumber('9223372036854775807') } },
  }
  const work = { draft, kept: {}, moved: null }

  it('is kept once typing rests, and is there again with every digit', async () => {
    vi.useFakeTimers()
    const written = storeOver(() => ({ ok: true, value: outcome({}) }))
    written.store.getState().writeMessage('p1', { ...work, draft: { ...draft, body: {} } })
    written.store.getState().writeMessage('p1', work)
    await vi.runAllTimersAsync()
    vi.useRealTimers()

    const kept = written.asked.mock.calls.flatMap(([command, input]) =>
      command === 'typed.keep' ? [input] : [],
    )
    expect(kept).toEqual([{ profileId: 'p1', requestId: KEPT_AS, typed: keptOf(draft) }])

    const { bridge } = createFakeBridge({
      'typed.read': () => ({ ok: true, value: keptOf(draft) }),
    })
    const store = createAppStore(bridge)
    await store.getState().restoreMessage('p1')
    expect(store.getState().messages['p1']).toEqual(work)
  })

  it('is not replaced by what was kept before', async () => {
    const { bridge } = createFakeBridge({
      'typed.read': () => ({ ok: true, value: keptOf({ ...draft, body: {} }) }),
    })
    const store = createAppStore(bridge)
    const restoring = store.getState().restoreMessage('p1')
    store.getState().writeMessage('p1', work)
    await restoring
    expect(store.getState().messages['p1']).toEqual(work)
  })

  it.each([
    { values: {}, extras: [], body: { as: 'json' as const, text: '{}' } },
    { values: { channel: 'chat' }, extras: [], body: { as: 'fields' as const } },
    { values: { channel: 'chat' }, extras: [], body: { as: 'json' as const, text: '[' } },
  ])('is not made of what is none: %j', (kept) => {
    expect(draftOf(kept)).toBeNull()
  })
})
