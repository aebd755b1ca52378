import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAppStore } from '../../../../../src/renderer/store.ts'
import type { Outcome } from '../../../../../src/shared/exchange.ts'
import { sentOf } from '../../../../../src/shared/messages/sentMessage.ts'
import type { Result } from '../../../../../src/shared/result.ts'
import { exchangeWith } from '../../../../support/exchanges.ts'
import { createFakeBridge } from '../../../fakeBridge.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const body = { userid_list: 'u1', msg: { msgtype: 'text', text: { content: 'a' } } }
const draft = { channel: 'work-notification' as const, body }
const sent = { ...sentOf(draft, { id: 'm1', profileId: 'p1', at: 1 }), taskId: '9' }
const outcome = (body: object): Result<Outcome> => ({
  ok: true,
  value: {
    exchange: exchangeWith(body),
    answers: 'operation',
    before: [],
    retriedWithNewToken: false,
  },
})
const under = (percent: number) =>
  outcome({ errcode: 0, progress: { progress_in_percent: percent, status: 1 } })
const through = outcome({ errcode: 0, send_result: { read_user_id_list: ['u1'] } })

function storeOver(answers: (Result<Outcome> | Promise<Result<Outcome>>)[]) {
  let asked = 0
  const fake = createFakeBridge({
    'messages.askDelivery': () => {
      asked += 1
      return answers[asked - 1] ?? under(50)
    },
    'messages.recall': () => outcome({ errcode: 0 }),
    'messages.sent': () => ({ ok: true, value: [sent] }),
    'operations.cancel': () => ({ ok: true, value: true }),
  })
  return { ...fake, store: createAppStore(fake.bridge), times: () => asked }
}

describe('following a delivery', () => {
  it('asks with growing pauses until DingTalk is through', async () => {
    const { store, times } = storeOver([under(0), under(60), through])
    const following = store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(999)
    expect(times()).toBe(1)
    expect(store.getState().sentWork['m1']?.doing).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(times()).toBe(2)
    await vi.advanceTimersByTimeAsync(1_999)
    expect(times()).toBe(2)
    await vi.advanceTimersByTimeAsync(1)
    await following
    expect(times()).toBe(3)
    expect(store.getState().sentWork['m1']).toMatchObject({
      doing: 'nothing',
      answer: { at: 'done' },
    })
  })

  it('gives up in the end', async () => {
    const { store, times } = storeOver([])
    const following = store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(3_600_000)
    await following
    expect(times()).toBe(8)
  })

  it('ends with a refusal, which stays to be seen', async () => {
    const { store, times } = storeOver([outcome({ errcode: 400_002, errmsg: 'no task' })])
    await store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(times()).toBe(1)
    expect(store.getState().sentWork['m1']?.answer.at).toBe('done')
  })

  it('stops in a pause without another question', async () => {
    const { store, times, asked } = storeOver([])
    const following = store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(500)
    await store.getState().stopFollowing('m1')
    await following
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(times()).toBe(1)
    expect(asked).not.toHaveBeenCalledWith('operations.cancel', expect.anything())
  })

  it('cancels a question under way, and drops its late answer', async () => {
    const { promise, resolve } = Promise.withResolvers<Result<Outcome>>()
    const { store, asked } = storeOver([promise])
    const following = store.getState().followDelivery('p1', 'm1')
    await store.getState().stopFollowing('m1')
    resolve(through)
    await following
    expect(asked).toHaveBeenCalledWith('operations.cancel', expect.anything())
    expect(store.getState().sentWork['m1']).toEqual({
      doing: 'nothing',
      of: 'delivery',
      answer: { at: 'rest' },
    })
  })

  it('is not begun twice', async () => {
    const { store, times } = storeOver([])
    void store.getState().followDelivery('p1', 'm1')
    void store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(1)
    expect(times()).toBe(1)
    await store.getState().stopFollowing('m1')
  })

  it('ends when the message is recalled', async () => {
    const { store, times } = storeOver([])
    void store.getState().followDelivery('p1', 'm1')
    await vi.advanceTimersByTimeAsync(500)
    await store.getState().recallMessage('p1', 'm1')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(times()).toBe(1)
    expect(store.getState().sentWork['m1']).toMatchObject({
      doing: 'nothing',
      answer: { at: 'done' },
    })
  })
})

describe('what was sent', () => {
  it('is read once, and what is told later takes the place of what was known', async () => {
    const { store, tell, asked } = storeOver([])
    await store
      .getState()
      .load()
      .catch(() => {})
    await store.getState().loadSent('p1')
    await store.getState().loadSent('p1')
    tell('message.sent', { sent: { ...sent, recalledAt: 5 }, notKept: null })
    expect(store.getState().messagesSent['p1']).toEqual([{ ...sent, recalledAt: 5 }])
    expect(asked.mock.calls.filter(([command]) => command === 'messages.sent')).toHaveLength(1)
  })

  it('that could not be written is said', async () => {
    const { store, tell } = storeOver([])
    await store.getState().load()
    const failure = { kind: 'storage' as const, file: 'sent.json', code: 'ENOSPC', message: 'full' }
    tell('message.sent', { sent, notKept: failure })
    expect(store.getState().messagesSent['p1']).toEqual([sent])
    expect(store.getState().notices).toMatchObject([{ failure }])
  })
})
