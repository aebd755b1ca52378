import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import { firstStart, sandbox } from '../../fakeBridge.ts'
import { giveMeasures, open } from './explorer.tsx'

giveMeasures()

const preview = () => screen.getByRole('region', { name: 'As it will be sent' }).textContent

describe('secrets in the form', () => {
  it('a login code is seen where it is typed, and masked where it is shown', async () => {
    const { user, store } = await open()
    await act(() => store.getState().openOperation('oapi GET /user/getuserinfo'))
    const field = await screen.findByRole('textbox', { name: /^code/ })

    await user.type(field, 'c0de-once')

    expect(field).toHaveProperty('value', 'c0de-once')
    expect(preview()).toContain('code=••••')
    expect(preview()).not.toContain('c0de-once')
  })

  it('the SSOSecret is the profile’s, and is not typed', async () => {
    const secret = { name: 'ssoSecret', tail: '5ee5', storedAt: 0, keptIn: 'built-in' } as const
    const profiles = [{ ...sandbox, secrets: [secret] }]
    const { store } = await open({
      'app.start': () => ({ ok: true, value: { ...firstStart, profiles } }),
    })
    await act(() => store.getState().openOperation('oapi GET /sso/gettoken'))

    expect((await screen.findByRole('status', { name: /^corpsecret/ })).textContent).toBe(
      '••••5ee5from the profile',
    )
    expect(screen.getByText(/^The SSOSecret \(console, old development settings\)/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: /^corpsecret/ })).toBeNull()
    expect(preview()).toContain('corpsecret=••••5ee5')
  })

  it('a profile without one says so', async () => {
    const { store } = await open()
    await act(() => store.getState().openOperation('oapi GET /sso/gettoken'))

    expect(await screen.findByText('The profile has no SSOSecret yet.')).toBeTruthy()
  })
})

it('a request that is too large to be kept says so, until it is smaller', async () => {
  let isSmall = false
  const { store, user } = await open({ 'typed.keep': () => ({ ok: true, value: isSmall }) })
  await user.type(screen.getByRole('textbox', { name: /^id/ }), '1')
  act(() => store.getState().keepTyped())

  expect(await screen.findByText(/^Too large to be kept/)).toBeTruthy()

  isSmall = true
  await user.type(screen.getByRole('textbox', { name: /^id/ }), '2')
  act(() => store.getState().keepTyped())

  await waitFor(() => expect(screen.queryByText(/^Too large to be kept/)).toBeNull())
})
