import { describe, expect, it } from 'vitest'
import { EMPTY_DRAFT } from '../../../../src/renderer/features/profiles/draft.ts'
import { draftOf } from '../../../../src/shared/profile.ts'
import { selectedProfile } from '../../../../src/renderer/selectedProfile.ts'
import { createAppStore } from '../../../../src/renderer/store.ts'
import type { Failure } from '../../../../src/shared/result.ts'
import { acme, createFakeBridge, type FakeAnswers, sandbox } from '../../fakeBridge.ts'

const locked: Failure = { kind: 'keychain', reason: 'locked', message: '' }

async function loaded(answers: FakeAnswers = {}) {
  const fake = createFakeBridge(answers)
  const store = createAppStore(fake.bridge)
  await store.getState().load()
  return { ...fake, store, app: store.getState }
}

describe('forms', () => {
  it('a profile has one form, however often it is shown', async () => {
    const { app } = await loaded()
    app().showProfile('p1')
    app().showProfile('sandbox')
    app().showProfile('p1')

    expect(app().profileForms.map(({ profileId }) => profileId)).toEqual(['p1', 'sandbox'])
    expect(app().shownForm).toBe('p1')
    expect(app().screen).toBe('profiles')
  })

  it('one new profile is entered at a time', async () => {
    const { app } = await loaded()
    app().showNewProfile()
    app().showProfile('p1')
    app().showNewProfile()

    expect(app().profileForms.filter(({ profileId }) => profileId === null)).toHaveLength(1)
    expect(app().shownForm).toBe('new-1')
  })

  it('a new profile keeps its form once it is kept, and the next one gets another', async () => {
    const { app } = await loaded({
      'profiles.create': ({ draft }) => ({
        ok: true,
        value: { ...draft, id: 'p9', secrets: [], builtIn: false },
      }),
    })
    app().showNewProfile()
    const result = await app().keepProfile('new-1', { ...EMPTY_DRAFT, name: 'Ninth' })

    expect(result.ok).toBe(true)
    expect(app().profileForms).toEqual([{ key: 'new-1', profileId: 'p9' }])
    expect(app().profiles.map(({ id }) => id)).toEqual(['sandbox', 'p1', 'p9'])
    app().showNewProfile()
    expect(app().shownForm).toBe('new-2')
  })
})

it('a kept profile is replaced by what main answers', async () => {
  const { app } = await loaded({
    'profiles.update': ({ draft }) => ({ ok: true, value: { ...acme, ...draft, name: 'Trimmed' } }),
  })
  app().showProfile('p1')
  await app().keepProfile('p1', draftOf({ ...acme, name: ' Trimmed ' }))

  expect(app().profiles[1]?.name).toBe('Trimmed')
})

describe('deleting', () => {
  it('the selected profile selects the sandbox', async () => {
    const { app } = await loaded({ 'profiles.delete': () => ({ ok: true, value: null }) })
    await app().selectProfile('p1')
    app().showProfile('p1')
    const failure = await app().deleteProfile('p1')

    expect(failure).toBeNull()
    expect(app().profiles).toEqual([sandbox])
    expect(selectedProfile(app())).toEqual(sandbox)
    expect(app().settings.selectedProfileId).toBe('sandbox')
    expect(app().profileForms).toEqual([])
  })

  it('that fails leaves everything as it is', async () => {
    const { app } = await loaded({ 'profiles.delete': () => ({ ok: false, failure: locked }) })

    expect(await app().deleteProfile('p1')).toEqual(locked)
    expect(app().profiles).toHaveLength(2)
  })
})

describe('a secret', () => {
  const stored = { name: 'appSecret', tail: 'wxyz', storedAt: 5, keptIn: 'keychain' } as const

  it('is described once it is stored, and its value is nowhere in the state', async () => {
    const { app } = await loaded({ 'profiles.storeSecret': () => ({ ok: true, value: stored }) })
    const failure = await app().storeSecret('p1', 'appSecret', 'canary-5e19-wxyz', 'keychain')

    expect(failure).toBeNull()
    expect(app().profiles[1]?.secrets).toEqual([stored])
    expect(JSON.stringify(app())).not.toContain('canary')
  })

  it('that the keychain refuses tells the whole window of the keychain', async () => {
    const { app } = await loaded({ 'profiles.storeSecret': () => ({ ok: false, failure: locked }) })

    expect(await app().storeSecret('p1', 'appSecret', 'x', 'keychain')).toEqual(locked)
    expect(app().keychain).toEqual({ at: 'done', value: { usable: false, reason: 'locked' } })
    expect(app().profiles[1]?.secrets).toEqual([])
  })

  it('kept for the session says nothing of the keychain', async () => {
    const forSession = { ...stored, keptIn: 'session' } as const
    const { app } = await loaded({
      'profiles.storeSecret': () => ({ ok: true, value: forSession }),
    })
    await app().storeSecret('p1', 'appSecret', 'x', 'session')

    expect(app().keychain).toEqual({ at: 'rest' })
  })

  it('is gone from the description once it is deleted', async () => {
    const { app } = await loaded({
      'profiles.storeSecret': () => ({ ok: true, value: stored }),
      'profiles.deleteSecret': () => ({ ok: true, value: null }),
    })
    await app().storeSecret('p1', 'appSecret', 'x', 'keychain')
    await app().deleteSecret('p1', 'appSecret')

    expect(app().profiles[1]?.secrets).toEqual([])
  })

  it('stored anew makes an earlier check of the credentials void', async () => {
    const { app } = await loaded({
      'tokens.fetch': () => ({ ok: false, failure: { kind: 'cancelled' } }),
      'profiles.storeSecret': () => ({ ok: true, value: stored }),
    })
    await app().fetchToken('p1')
    await app().storeSecret('p1', 'appSecret', 'x', 'keychain')

    expect(app().tokenFetches['p1']).toEqual({ at: 'rest' })
  })
})
