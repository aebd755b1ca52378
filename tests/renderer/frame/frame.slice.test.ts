import { describe, expect, it } from 'vitest'
import { createAppStore } from '../../../src/renderer/store.ts'
import type { Failure } from '../../../src/shared/result.ts'
import { acme, createFakeBridge, firstStart, heldToken, sandbox } from '../fakeBridge.ts'

const failure: Failure = { kind: 'bug', reference: 'b-1' }

describe('loading', () => {
  it('takes profiles, settings and tokens from the start', async () => {
    const token = heldToken()
    const { bridge } = createFakeBridge({
      'app.start': () => ({ ok: true, value: { ...firstStart, tokens: [token] } }),
    })
    const store = createAppStore(bridge)
    await store.getState().load()

    const { start, profiles, tokens, settings } = store.getState()
    expect(start.at).toBe('done')
    expect(profiles).toEqual([sandbox, acme])
    expect(tokens).toEqual({ sandbox: token })
    expect(settings).toEqual(firstStart.settings)
  })

  it('that fails can be tried again', async () => {
    const answers = [
      { ok: false as const, failure },
      { ok: true as const, value: firstStart },
    ]
    const { bridge } = createFakeBridge({
      'app.start': () => answers.shift() ?? { ok: false, failure },
    })
    const store = createAppStore(bridge)

    await store.getState().load()
    expect(store.getState().start).toEqual({ at: 'failed', failure })
    await store.getState().load()
    expect(store.getState().start.at).toBe('done')
  })

  it('twice listens once', async () => {
    const { bridge, tell } = createFakeBridge()
    const store = createAppStore(bridge)
    await store.getState().load()
    await store.getState().load()

    let changes = 0
    store.subscribe(() => (changes += 1))
    tell('token.changed', heldToken())
    expect(changes).toBe(1)
  })
})

describe('what main tells', () => {
  it('of a token is taken by its profile', async () => {
    const { bridge, tell } = createFakeBridge()
    const store = createAppStore(bridge)
    await store.getState().load()

    tell('token.changed', heldToken({ profileId: 'p1', tail: 'beef' }))
    expect(store.getState().tokens['p1']?.tail).toBe('beef')
  })

  it('of a menu item opens its screen or the palette', async () => {
    const { bridge, tell } = createFakeBridge()
    const store = createAppStore(bridge)
    await store.getState().load()

    tell('menu.chosen', 'palette')
    expect(store.getState().paletteOpen).toBe(true)
    tell('menu.chosen', 'settings')
    expect(store.getState()).toMatchObject({ screen: 'settings', paletteOpen: false })
  })
})

it('a notice stays until it is closed', () => {
  const store = createAppStore(createFakeBridge().bridge)
  store.getState().notify(failure)
  store.getState().notify({ kind: 'cancelled' })
  const [first] = store.getState().notices
  store.getState().closeNotice(first?.id ?? -1)

  expect(store.getState().notices.map((notice) => notice.failure.kind)).toEqual(['cancelled'])
})

it('a link that is refused is said', async () => {
  const { bridge } = createFakeBridge({ 'app.openLink': () => ({ ok: false, failure }) })
  const store = createAppStore(bridge)
  await store.getState().openLink('https://example.com/')

  expect(store.getState().notices).toMatchObject([{ failure }])
})
