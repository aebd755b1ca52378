import { describe, expect, it } from 'vitest'
import { callKey } from '../../../../src/renderer/callKey.ts'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Outcome } from '../../../../src/shared/exchange.ts'
import type { Result } from '../../../../src/shared/result.ts'
import { exchangeWith } from '../../../support/exchanges.ts'
import { createFakeBridge, type FakeAnswers } from '../../fakeBridge.ts'

const id = 'oapi GET /department/list'
const key = callKey('sandbox', id)

function outcome(name: string): Outcome {
  const exchange = { ...exchangeWith({ errcode: 0 }), id: name }
  return { exchange, answers: 'operation', before: [], retriedWithNewToken: false }
}

function given(answers: FakeAnswers) {
  const { bridge, asked } = createFakeBridge(answers)
  return { store: createAppStore(bridge), asked }
}

/** Sends that are answered when the test says so, in any order. */
function heldAnswers() {
  const answers: ((result: Result<Outcome>) => void)[] = []
  const send = () => new Promise<Result<Outcome>>((resolve) => answers.push(resolve))
  return { answers, send }
}

describe('an operation sent', () => {
  it('is busy until the answer comes, then done', async () => {
    const { answers, send } = heldAnswers()
    const { store } = given({ 'operations.send': send })

    const sent = store.getState().sendOperation('sandbox', id)
    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'busy' })
    answers[0]?.({ ok: true, value: outcome('first') })
    await sent

    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'done', value: outcome('first') })
  })

  it('carries the values typed for it and for no other', async () => {
    const { store, asked } = given({
      'operations.send': () => ({ ok: true, value: outcome('first') }),
    })
    store.getState().typeValue(id, 'id', '12345678901234567890')
    store.getState().typeValue('oapi GET /user/get', 'userid', 'zhangsan')

    await store.getState().sendOperation('sandbox', id)

    expect(asked).toHaveBeenLastCalledWith(
      'operations.send',
      expect.objectContaining({
        profileId: 'sandbox',
        operationId: id,
        values: { id: '12345678901234567890' },
      }),
    )
  })

  it('is not sent again while it is under way', async () => {
    const { answers, send } = heldAnswers()
    const { store } = given({ 'operations.send': send })

    void store.getState().sendOperation('sandbox', id)
    await store.getState().sendOperation('sandbox', id)

    expect(answers).toHaveLength(1)
  })

  it('does not hold up the same operation with another profile', () => {
    const { answers, send } = heldAnswers()
    const { store } = given({ 'operations.send': send })

    void store.getState().sendOperation('sandbox', id)
    void store.getState().sendOperation('p1', id)

    expect(answers).toHaveLength(2)
    expect(store.getState().calls[callKey('p1', id)]?.outcome.at).toBe('busy')
  })

  it('keeps its last answer in sight while it is sent anew', async () => {
    const { answers, send } = heldAnswers()
    const { store } = given({ 'operations.send': send })
    const first = store.getState().sendOperation('sandbox', id)
    answers[0]?.({ ok: true, value: outcome('first') })
    await first

    void store.getState().sendOperation('sandbox', id)

    expect(store.getState().calls[key]).toMatchObject({
      outcome: { at: 'busy' },
      previous: outcome('first'),
    })
  })

  it('fails with the reason that main gives', async () => {
    const failure = { kind: 'no-credential', profileId: 'p1', missing: 'appSecret' } as const
    const { store } = given({ 'operations.send': () => ({ ok: false, failure }) })

    await store.getState().sendOperation('sandbox', id)

    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'failed', failure })
  })
})

describe('an operation cancelled', () => {
  it('is over at once, and main is told which call', async () => {
    const { send } = heldAnswers()
    const { store, asked } = given({
      'operations.send': send,
      'operations.cancel': () => ({ ok: true, value: true }),
    })
    void store.getState().sendOperation('sandbox', id)
    const callId = store.getState().calls[key]?.callId

    const cancelled = store.getState().cancelOperation('sandbox', id)
    expect(store.getState().calls[key]?.outcome).toEqual({
      at: 'failed',
      failure: { kind: 'cancelled' },
    })
    await cancelled

    expect(asked).toHaveBeenLastCalledWith('operations.cancel', { callId })
  })

  it('drops the answer that comes late', async () => {
    const { answers, send } = heldAnswers()
    const { store } = given({
      'operations.send': send,
      'operations.cancel': () => ({ ok: true, value: true }),
    })
    const first = store.getState().sendOperation('sandbox', id)
    await store.getState().cancelOperation('sandbox', id)
    const second = store.getState().sendOperation('sandbox', id)

    answers[0]?.({ ok: true, value: outcome('late') })
    await first
    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'busy' })

    answers[1]?.({ ok: true, value: outcome('second') })
    await second
    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'done', value: outcome('second') })
  })

  it('that has ended already asks nothing of main', async () => {
    const { store, asked } = given({
      'operations.send': () => ({ ok: true, value: outcome('first') }),
    })
    await store.getState().sendOperation('sandbox', id)

    await store.getState().cancelOperation('sandbox', id)

    expect(asked).not.toHaveBeenCalledWith('operations.cancel', expect.anything())
    expect(store.getState().calls[key]?.outcome.at).toBe('done')
  })
})

describe('opening an operation', () => {
  it('shows it with its fields', async () => {
    const { store } = given({})

    await store.getState().openOperation('oapi GET /user/get')

    expect(store.getState().operation.fields.map(({ name }) => name)).toContain('userid')
    expect(store.getState().operationId).toBe('oapi GET /user/get')
  })

  it('of two asked for, the last is open, whichever is read first', async () => {
    const { store } = given({})

    const first = store.getState().openOperation('api POST /v1.0/todo/users/{unionId}/tasks')
    const second = store.getState().openOperation('oapi GET /user/get')
    await Promise.all([first, second])

    expect(store.getState().operationId).toBe('oapi GET /user/get')
  })

  it('an id that the catalogue does not have leaves the open one', async () => {
    const { store } = given({})

    await store.getState().openOperation('oapi GET /nothing')

    expect(store.getState().operation.id).toBe(id)
  })
})

describe('values typed', () => {
  it('stay with their operation when another is opened', async () => {
    const { store } = given({})
    store.getState().typeValue(id, 'id', '1')

    await store.getState().openOperation('oapi GET /user/get')
    await store.getState().openOperation(id)

    expect(store.getState().typed[key]?.values).toEqual({ id: '1' })
  })

  it('are taken out by undefined', () => {
    const { store } = given({})
    store.getState().typeValue(id, 'id', '1')
    store.getState().typeValue(id, 'lang', 'zh_CN')

    store.getState().typeValue(id, 'id', undefined)

    expect(store.getState().typed[key]?.values).toEqual({ lang: 'zh_CN' })
  })
})

describe('an answer closed', () => {
  it('is out of sight and no longer compared, and main keeps nothing of it', async () => {
    const exchange = exchangeWith({ errcode: 0 })
    const large = { id: 'b1', sizeBytes: 300_000, verdict: { accepted: true } } as const
    const body = { ...exchange.response.body, large }
    const value: Outcome = {
      ...outcome('first'),
      exchange: { ...exchange, response: { ...exchange.response, body } },
    }
    const { store, asked } = given({
      'operations.send': () => ({ ok: true, value }),
      'bodies.release': () => ({ ok: true, value: null }),
    })
    await store.getState().sendOperation('sandbox', id)
    expect(store.getState().hasAnswer()).toBe(true)

    store.getState().closeAnswer()

    expect(store.getState()).toMatchObject({ calls: {}, answers: [] })
    expect(store.getState().hasAnswer()).toBe(false)
    expect(asked).toHaveBeenLastCalledWith('bodies.release', { ids: ['b1'] })
  })

  it('is not one that is still awaited', async () => {
    const { send } = heldAnswers()
    const { store } = given({ 'operations.send': send })
    void store.getState().sendOperation('sandbox', id)

    expect(store.getState().hasAnswer()).toBe(false)
    store.getState().closeAnswer()

    expect(store.getState().calls[key]?.outcome).toEqual({ at: 'busy' })
  })
})
