import { expect, it, vi } from 'vitest'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Failure, Result } from '../../../../src/shared/result.ts'
import type { SimulatorView } from '../../../../src/shared/sandbox/view.ts'
import { createFakeBridge, type FakeAnswers, firstStart } from '../../fakeBridge.ts'
import { viewWith } from './view.ts'

const failure: Failure = { kind: 'bug', reference: 'r1' }

async function start(answers: FakeAnswers) {
  const fake = createFakeBridge({
    'simulator.look': () => ({ ok: true, value: viewWith() }),
    ...answers,
  })
  const store = createAppStore(fake.bridge)
  await store.getState().load()
  const looks = () => fake.asked.mock.calls.filter(([name]) => name === 'simulator.look').length
  return { ...fake, store, looks }
}

it('a look that fails says why, and the next one may succeed', async () => {
  const answers: Result<SimulatorView>[] = [{ ok: false, failure }]
  const { store } = await start({
    'simulator.look': () => answers.shift() ?? { ok: true, value: viewWith() },
  })
  await store.getState().lookAtSimulator()
  expect(store.getState().simulator).toEqual({ at: 'failed', failure })

  await store.getState().lookAtSimulator()
  expect(store.getState().simulator.at).toBe('done')
})

it('looks that are asked for during a look are one more after it', async () => {
  const waiting: ((result: Result<SimulatorView>) => void)[] = []
  const { store, looks } = await start({
    'simulator.look': () => new Promise((resolve) => waiting.push(resolve)),
  })
  const first = store.getState().lookAtSimulator()
  await store.getState().lookAtSimulator()
  await store.getState().lookAtSimulator()
  expect(looks()).toBe(1)

  waiting[0]?.({ ok: true, value: viewWith() })
  await vi.waitFor(() => expect(waiting).toHaveLength(2))
  waiting[1]?.({ ok: true, value: viewWith({ aheadMs: 5 }) })
  await first
  expect(looks()).toBe(2)
  expect(store.getState().simulator).toMatchObject({ value: { aheadMs: 5 } })
})

it('what was seen stays in sight while it is looked at again', async () => {
  const waiting: ((result: Result<SimulatorView>) => void)[] = []
  const { store } = await start({
    'simulator.look': () => new Promise((resolve) => waiting.push(resolve)),
  })
  const first = store.getState().lookAtSimulator()
  expect(store.getState().simulator.at).toBe('busy')
  waiting[0]?.({ ok: true, value: viewWith() })
  await first
  void store.getState().lookAtSimulator()

  expect(store.getState().simulator.at).toBe('done')
})

it('how the simulator stands is known from the start and kept up, looked at only when in sight', async () => {
  const { store, tell, looks } = await start({
    'app.start': () => ({
      ok: true,
      value: { ...firstStart, simulator: { faults: 2, aheadMs: 0 } },
    }),
  })
  expect(store.getState().simulatorStanding.faults).toBe(2)

  tell('simulator.changed', { faults: 3, aheadMs: 0 })
  expect(store.getState().simulatorStanding.faults).toBe(3)
  expect(looks()).toBe(0)

  store.getState().goTo('simulator')
  tell('simulator.changed', { faults: 0, aheadMs: 0 })
  expect(looks()).toBe(1)
})

it('an order that fails is said as a notice; a fault’s, by whoever ordered it', async () => {
  const { store } = await start({
    'simulator.moveClock': () => ({ ok: false, failure }),
    'simulator.orderFault': () => ({ ok: false, failure }),
  })
  await store.getState().moveClock(60_000)
  expect(store.getState().notices).toMatchObject([{ failure }])

  expect(await store.getState().orderFault('latency', {})).toEqual(failure)
  expect(store.getState().notices).toHaveLength(1)
})

it('a reset forgets the code that was minted', async () => {
  const code = { code: 'c', userId: 'weizhuo', expiresAt: 1 }
  const { store } = await start({
    'simulator.mintLoginCode': () => ({ ok: true, value: code }),
    'simulator.reset': () => ({ ok: true, value: null }),
  })
  await store.getState().mintCode('weizhuo')
  expect(store.getState().mintedCode).toEqual({ at: 'done', value: code })
  await store.getState().resetSimulator()
  expect(store.getState().mintedCode).toEqual({ at: 'rest' })
})
