import { LosslessNumber } from 'lossless-json'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keepOnLeave } from '../../src/renderer/keepOnLeave.ts'
import { createAppStore } from '../../src/renderer/store.ts'
import { createFakeBridge } from './fakeBridge.ts'

const DEPARTMENTS = 'oapi GET /department/list'

function typing() {
  const { bridge, asked } = createFakeBridge()
  const store = createAppStore(bridge)
  keepOnLeave(store, window)
  store.getState().typeValue(DEPARTMENTS, 'id', new LosslessNumber('5'))
  const draft = { channel: 'custom-robot', body: { msgtype: 'text' } } as const
  store.getState().writeMessage('p1', { draft, kept: {}, moved: null })
  return asked
}

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('what was typed just before', () => {
  it('the window goes is kept at once, and once', () => {
    const asked = typing()
    expect(asked).not.toHaveBeenCalled()

    window.dispatchEvent(new Event('pagehide'))
    expect(asked.mock.calls).toMatchObject([
      ['typed.keep', { requestId: DEPARTMENTS }],
      ['typed.keep', { profileId: 'p1' }],
    ])
    window.dispatchEvent(new Event('pagehide'))
    vi.runAllTimers()
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('the window is hidden is kept at once', () => {
    const asked = typing()
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    expect(asked).toHaveBeenCalledTimes(2)
  })

  it('the window is shown waits for the typing to rest', () => {
    const asked = typing()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(asked).not.toHaveBeenCalled()
  })
})
