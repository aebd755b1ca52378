import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Palette } from '../../../../src/renderer/features/palette/Palette.tsx'
import type { FakeAnswers } from '../../fakeBridge.ts'
import { renderApp } from '../../renderApp.tsx'

const ANSWERS: FakeAnswers = {
  'messages.watchFile': () => ({ ok: true, value: null }),
}

async function openPalette(typed = '') {
  const rendered = await renderApp(<Palette />, ANSWERS, 'en', { withCatalog: true })
  rendered.store.getState().openPalette()
  const field = await screen.findByRole('combobox', { name: 'Search and run' })
  if (typed !== '') await rendered.user.type(field, typed)
  return { ...rendered, field }
}

describe('the palette', () => {
  it('takes the focus, and offers profiles and actions before anything is typed', async () => {
    const { field } = await openPalette()
    expect(document.activeElement).toBe(field)
    const profiles = within(screen.getByRole('group', { name: 'Profiles' }))
    expect(profiles.getByRole('option', { name: /Call as Acme/ })).toBeDefined()
    expect(screen.getByRole('option', { name: 'Go to Settings' })).toBeDefined()
  })

  it('opens the operation that its path names, by Enter', async () => {
    const { store } = await openPalette('v2/department/get{Enter}')

    await waitFor(() =>
      expect(store.getState()).toMatchObject({
        operationId: 'oapi POST /topapi/v2/department/get',
        screen: 'explorer',
        paletteOpen: false,
      }),
    )
  })

  it('runs the first of what was typed, even when Enter comes before the list has marked it', async () => {
    const { field, store } = await openPalette('department')
    await act(async () => {
      fireEvent.change(field, { target: { value: 'v2/department/get' } })
      fireEvent.keyDown(field, { key: 'Enter' })
    })

    await waitFor(() =>
      expect(store.getState().operationId).toBe('oapi POST /topapi/v2/department/get'),
    )
  })

  it.each(['v2/department/get', '部门详情'])(
    'keeps an Enter after %s that comes before the catalogue is read',
    async (query) => {
      const { store, user, releaseCatalog } = await renderApp(<Palette />, ANSWERS, 'en', {
        holdsCatalog: true,
      })
      act(() => store.getState().openPalette())
      await user.type(
        await screen.findByRole('combobox', { name: 'Search and run' }),
        `${query}{Enter}`,
      )
      expect(store.getState().paletteOpen).toBe(true)

      releaseCatalog()

      await waitFor(() =>
        expect(store.getState().operationId).toBe('oapi POST /topapi/v2/department/get'),
      )
    },
  )

  it('forgets such an Enter when something else is typed', async () => {
    const { store, user, releaseCatalog } = await renderApp(<Palette />, ANSWERS, 'en', {
      holdsCatalog: true,
    })
    act(() => store.getState().openPalette())
    const field = await screen.findByRole('combobox', { name: 'Search and run' })
    await user.type(field, 'v2/department/get{Enter}')
    await user.type(field, 'x{Backspace}')

    releaseCatalog()

    expect(await screen.findByRole('option', { name: /department\/get/ })).toBeDefined()
    expect(store.getState().paletteOpen).toBe(true)
  })

  it('puts a typed code first, and explains it by Enter', async () => {
    const { store } = await openPalette('40014{Enter}')
    const dialog = await screen.findByRole('dialog', { name: '40014' })

    expect(store.getState().paletteOpen).toBe(false)
    expect(within(dialog).getByText('What to do')).toBeDefined()
  })

  it('puts an action before the codes whose explanation has the same word', async () => {
    await openPalette('settings')
    const [first] = screen.getAllByRole('option')
    expect(first?.textContent).toContain('Go to Settings')
  })

  it('runs what the arrows lead to', async () => {
    const { user, store } = await openPalette('theme')
    await user.keyboard('{ArrowDown}{Enter}')

    expect(store.getState().settings.theme).toBe('dark')
    expect(store.getState().paletteOpen).toBe(false)
  })

  it.each([
    ['test series', { messagesWay: 'series' }],
    ['media shelf', { messagesWay: 'media' }],
    ['paste json', { isImporting: true }],
  ])('opens what the message tester has under %s', async (typed, state) => {
    const { store } = await openPalette(`${typed}{Enter}`)
    await waitFor(() => expect(store.getState()).toMatchObject({ screen: 'messages', ...state }))
  })

  it('lets a file be watched', async () => {
    const { asked } = await openPalette('watch a file{Enter}')
    await waitFor(() => expect(asked).toHaveBeenCalledWith('messages.watchFile', {}))
  })

  it('switches the profile', async () => {
    const { user, store } = await openPalette('acme')
    await user.keyboard('{Enter}')

    expect(store.getState().settings.selectedProfileId).toBe('p1')
  })

  it('marks what was searched for', async () => {
    await openPalette('setti')
    const row = screen.getByRole('option', { name: 'Go to Settings' })
    expect(row.querySelector('mark')?.textContent).toBe('Setti')
  })

  it('says when there is nothing, and what to try', async () => {
    await openPalette('qqqzzz')
    expect(screen.getByText('Nothing found for “qqqzzz”')).toBeDefined()
    expect(screen.getByText(/Try a path/)).toBeDefined()
  })

  it('closes by Escape, and starts empty the next time', async () => {
    const { user, store } = await openPalette('acme')
    await user.keyboard('{Escape}')
    if (store.getState().paletteOpen) await user.keyboard('{Escape}')
    expect(store.getState().paletteOpen).toBe(false)

    store.getState().openPalette()
    expect(await screen.findByRole('combobox')).toHaveProperty('value', '')
  })
})
