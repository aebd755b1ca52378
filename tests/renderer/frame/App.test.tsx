import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { App } from '../../../src/renderer/App.tsx'
import { createAppStore } from '../../../src/renderer/store.ts'
import { StoreProvider } from '../../../src/renderer/useApp.tsx'
import type { Failure } from '../../../src/shared/result.ts'
import { createFakeBridge, type FakeAnswers, firstStart, sandbox } from '../fakeBridge.ts'

const damaged: Failure = {
  kind: 'storage',
  file: 'profiles.json',
  code: 'EACCES',
  message: 'permission denied',
}

async function openWindow(answers: FakeAnswers = {}) {
  const fake = createFakeBridge(answers)
  const store = createAppStore(fake.bridge)
  const user = userEvent.setup()
  render(
    <StoreProvider store={store}>
      <App />
    </StoreProvider>,
  )
  await store.getState().load()
  return { ...fake, store, user }
}

/** The first of the page's headers. */
async function topBar() {
  const [bar] = await screen.findAllByRole('banner')
  if (!bar) throw new Error('no top bar')
  return within(bar)
}

function starting(change: Partial<typeof firstStart>): FakeAnswers {
  return { 'app.start': () => ({ ok: true, value: { ...firstStart, ...change } }) }
}

describe('starting', () => {
  it('says that it starts until main has answered', () => {
    const { bridge } = createFakeBridge({ 'app.start': () => new Promise(() => undefined) })
    const store = createAppStore(bridge)
    void store.getState().load()
    render(
      <StoreProvider store={store}>
        <App />
      </StoreProvider>,
    )
    expect(screen.getByText('Dingbench is starting…')).toBeDefined()
  })

  it('that fails says why, and can be tried again', async () => {
    const answers = [{ ok: false as const, failure: damaged }]
    const { user } = await openWindow({
      'app.start': () => answers.shift() ?? { ok: true, value: firstStart },
    })

    expect(await screen.findByText(/EACCES permission denied/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('navigation', { name: 'Screens' })).toBeDefined()
  })
})

describe('the rail', () => {
  it('leads to a screen and marks it as the current one', async () => {
    const { user } = await openWindow()
    const rail = await screen.findByRole('navigation', { name: 'Screens' })
    await user.click(within(rail).getByRole('button', { name: 'Settings' }))

    expect(screen.getByRole('main', { name: 'Settings' })).toBeDefined()
    const current = within(rail).getByRole('button', { name: 'Settings' })
    expect(current.getAttribute('aria-current')).toBe('page')
  })

  it('is reached by Ctrl and a digit as well', async () => {
    const { user } = await openWindow()
    await screen.findByRole('navigation', { name: 'Screens' })
    await user.keyboard('{Control>}[Digit6]{/Control}')

    expect(screen.getByRole('main', { name: 'Profiles' })).toBeDefined()
  })
})

describe('a dialog over the window', () => {
  it('is answered before a shortcut leads elsewhere', async () => {
    const { user, store } = await openWindow()
    await screen.findByRole('navigation', { name: 'Screens' })
    store.getState().showProfile('p1')
    await user.click(await screen.findByRole('button', { name: 'Delete…' }, { timeout: 5_000 }))
    await user.keyboard('{Control>}[Digit7]{/Control}')
    expect(store.getState().screen).toBe('profiles')

    await user.keyboard('{Escape}{Control>}[Digit7]{/Control}')
    expect(store.getState().screen).toBe('settings')
  })

  it('that is the palette is left by a shortcut', async () => {
    const { user, store } = await openWindow()
    await screen.findByRole('navigation', { name: 'Screens' })
    await user.keyboard('{Control>}[KeyK]{/Control}')
    await screen.findByRole('dialog', { name: 'Search and run' })
    await user.keyboard('{Control>}[Digit6]{/Control}')

    expect(store.getState()).toMatchObject({ screen: 'profiles', paletteOpen: false })
  })
})

describe('language', () => {
  it('is that of the machine at first, and the document says so', async () => {
    await openWindow(starting({ languages: ['zh-CN'] }))

    expect(await screen.findByRole('navigation', { name: '页面' })).toBeDefined()
    expect(document.documentElement.lang).toBe('zh-CN')
  })

  it('changes with one press, and is kept', async () => {
    const { user, asked } = await openWindow()
    await user.click(await screen.findByRole('button', { name: '切换到中文' }))

    expect(screen.getByRole('navigation', { name: '页面' })).toBeDefined()
    await waitFor(() => expect(document.documentElement.lang).toBe('zh-CN'))
    expect(asked).toHaveBeenLastCalledWith('settings.update', {
      settings: { ...firstStart.settings, language: 'zh-CN' },
    })
  })
})

describe('theme', () => {
  it('of the system sets nothing on the document', async () => {
    await openWindow()
    await screen.findByRole('navigation', { name: 'Screens' })
    expect(document.documentElement.dataset.theme).toBeUndefined()
  })

  it('that is chosen stands on the document', async () => {
    const { user } = await openWindow()
    await user.click(await screen.findByRole('button', { name: 'Dark theme' }))

    expect(document.documentElement.dataset.theme).toBe('dark')
    await user.click(screen.getByRole('button', { name: 'Light theme' }))
    expect(document.documentElement.dataset.theme).toBe('light')
  })
})

describe('what the user must know', () => {
  it('a damaged file is named with its new name until it is understood', async () => {
    const setAside = [{ file: 'profiles.json', renamedTo: 'profiles.damaged-1.json' }]
    const { user } = await openWindow(starting({ setAside }))

    expect(await screen.findByText(/now lies beside it as profiles.damaged-1.json/)).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Understood' }))
    expect(screen.queryByText(/profiles.damaged-1.json/)).toBeNull()
  })

  it('a failure out of sight is said in the corner until it is closed', async () => {
    const { store, user } = await openWindow()
    const notices = await screen.findByRole('region', { name: 'Notices' })
    store.getState().notify(damaged)

    expect(
      await within(notices).findByText('profiles.json cannot be read or written'),
    ).toBeDefined()
    await user.click(within(notices).getByRole('button', { name: 'Close' }))
    expect(within(notices).queryByText(/profiles.json/)).toBeNull()
  })
})

describe('the first step', () => {
  it('stands in the top bar while there is nothing but the sandbox', async () => {
    const { user } = await openWindow(starting({ profiles: [sandbox] }))
    const bar = await topBar()
    await user.click(bar.getByRole('button', { name: 'Add your enterprise' }))

    expect(screen.getByRole('region', { name: 'New enterprise' })).toBeDefined()
  })

  it('has gone once there is an enterprise', async () => {
    await openWindow()
    const bar = await topBar()
    expect(bar.queryByRole('button', { name: 'Add your enterprise' })).toBeNull()
  })
})

describe('the status line', () => {
  it('says where the simulator is, how many operations there are, and the version', async () => {
    await openWindow()
    const status = within(await screen.findByRole('contentinfo'))
    expect(status.getByText('Simulator on 127.0.0.1:41327')).toBeDefined()
    expect(status.getByText(/^[\d,]+ operations$/)).toBeDefined()
    expect(status.getByText('Dingbench 0.1.0')).toBeDefined()
  })

  it('checks the keychain on request only, and says what it found', async () => {
    const { asked, user } = await openWindow({
      'profiles.keychain': () => ({ ok: true, value: { usable: false, reason: 'locked' } }),
    })
    const status = within(await screen.findByRole('contentinfo'))
    expect(asked).not.toHaveBeenCalledWith('profiles.keychain', {})
    await user.click(status.getByRole('button', { name: /Keychain: not checked/ }))

    expect(await status.findByText('Keychain: locked')).toBeDefined()
  })
})

describe('the profile switcher', () => {
  it('changes whose credentials are used, and keeps that', async () => {
    const { user, asked } = await openWindow()
    await user.click(
      await screen.findByRole('button', { name: 'Profile: Sandbox enterprise, simulator' }),
    )
    await user.click(await screen.findByRole('menuitem', { name: /Acme/ }))

    expect(await screen.findByRole('button', { name: 'Profile: Acme, test' })).toBeDefined()
    expect(asked).toHaveBeenCalledWith('settings.update', {
      settings: { ...firstStart.settings, selectedProfileId: 'p1' },
    })
  })
})

describe('the simulator', () => {
  const rail = async () => within(await screen.findByRole('navigation', { name: 'Screens' }))
  const selected = (selectedProfileId: string) =>
    starting({ settings: { ...firstStart.settings, selectedProfileId } })

  it('is in the rail while the sandbox is in use, above what is set up once', async () => {
    await openWindow()
    const names = (await rail()).getAllByRole('button').map((one) => one.getAttribute('aria-label'))
    expect(names).toEqual([
      'Explorer',
      'Message tester',
      'Token inspector',
      'Login-free bench',
      'Simulator',
      'Profiles',
      'Settings',
    ])
  })

  it('is not in the rail with another profile, but opens from the profile switcher', async () => {
    const { user, store } = await openWindow({
      ...selected('p1'),
      'simulator.look': () => ({ ok: false, failure: damaged }),
    })
    expect((await rail()).queryByRole('button', { name: 'Simulator' })).toBeNull()
    await user.click((await topBar()).getByRole('button', { name: /^Profile: Acme/ }))
    await user.click(await screen.findByRole('menuitem', { name: 'Open the simulator' }))

    expect(store.getState().screen).toBe('simulator')
    expect((await rail()).getByRole('button', { name: 'Simulator' })).toBeDefined()
  })

  it('that has faults says so at the foot of every screen, and leads to them', async () => {
    const { user, store, tell } = await openWindow({
      'simulator.look': () => ({ ok: false, failure: damaged }),
    })
    const foot = within(await screen.findByRole('contentinfo', { name: 'Status' }))
    expect(foot.queryByText(/faults? (is|are) on/)).toBeNull()
    act(() => tell('simulator.changed', { faults: 2, aheadMs: 0 }))
    await user.click(foot.getByRole('button', { name: /^2 faults are on/ }))

    expect(store.getState().screen).toBe('simulator')
  })
})
