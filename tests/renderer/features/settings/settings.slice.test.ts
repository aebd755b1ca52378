import { expect, it } from 'vitest'
import { createAppStore } from '../../../../src/renderer/store.ts'
import { createFakeBridge } from '../../fakeBridge.ts'

it('a change is seen at once and kept whole', async () => {
  const { bridge, asked } = createFakeBridge()
  const store = createAppStore(bridge)
  const kept = store.getState().changeSettings({ theme: 'dark' })

  expect(store.getState().settings.theme).toBe('dark')
  await kept
  expect(asked).toHaveBeenLastCalledWith('settings.update', {
    settings: { language: 'system', theme: 'dark', selectedProfileId: 'sandbox' },
  })
})

it('a change that cannot be kept stays for now, and the reason is said', async () => {
  const failure = { kind: 'storage', file: 'settings.json', code: 'ENOSPC', message: '' } as const
  const { bridge } = createFakeBridge({ 'settings.update': () => ({ ok: false, failure }) })
  const store = createAppStore(bridge)
  await store.getState().changeSettings({ language: 'en' })

  expect(store.getState().settings.language).toBe('en')
  expect(store.getState().notices).toMatchObject([{ failure }])
})
