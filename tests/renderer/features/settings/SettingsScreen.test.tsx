import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SettingsScreen } from '../../../../src/renderer/features/settings/SettingsScreen.tsx'
import { renderApp } from '../../renderApp.tsx'

it('language and theme are kept as soon as they are chosen', async () => {
  const { user, store } = await renderApp(<SettingsScreen />)
  await user.click(screen.getByRole('radio', { name: '中文' }))
  await user.click(screen.getByRole('radio', { name: 'Dark' }))

  expect(store.getState().settings).toMatchObject({ language: 'zh-CN', theme: 'dark' })
})

describe('the keychain', () => {
  it('is checked on request, and found usable', async () => {
    const { user } = await renderApp(<SettingsScreen />, {
      'profiles.keychain': () => ({ ok: true, value: { usable: true } }),
    })
    expect(screen.getByText('Not checked since Dingbench started')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Check now' }))

    expect(await screen.findByText('The keychain can be used')).toBeDefined()
  })

  it('that is absent comes with the packages to install', async () => {
    const { user } = await renderApp(<SettingsScreen />, {
      'profiles.keychain': () => ({ ok: true, value: { usable: false, reason: 'absent' } }),
    })
    await user.click(screen.getByRole('button', { name: 'Check now' }))

    expect(await screen.findByText(/Install gnome-keyring/)).toBeDefined()
  })
})
