import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWhenStale } from '../../scripts/parts/buildWhenStale.ts'
import { startShell, startShellWithBridge, temporaryFolder } from '../support/startedShell.ts'

beforeAll(buildWhenStale, 300_000)

const FOLDER = 'Dingbench Development'

describe('a second Dingbench', () => {
  it('quits without a window', async () => {
    const { given, windows } = await startShell({ hasLock: false })
    expect(given('app.quit')).toHaveLength(1)
    expect(given('app.whenReady')).toEqual([])
    expect(windows).toEqual([])
  })

  it('brings the window of the first to the front', async () => {
    const { events, given, windows } = await startShell()
    events.app.emit('second-instance', {}, [], '')
    expect(given('window.focus')).toHaveLength(1)
    expect(given('window.restore')).toEqual([])

    if (windows[0]) windows[0].state.isMinimized = true
    events.app.emit('second-instance', {}, [], '')
    expect(given('window.restore')).toHaveLength(1)
    expect(given('window.focus')).toHaveLength(2)
  })
})

describe('a development build', () => {
  it('has its own data folder and its own name in the keychain', async () => {
    const { appData, bridge, given, keychainCalls } = await startShellWithBridge()
    expect(given('app.setPath')).toEqual([['userData', join(appData, FOLDER)]])

    await bridge.ask('profiles.keychain', {})
    expect(keychainCalls.length).toBeGreaterThan(0)
    expect(new Set(keychainCalls.map(([, service]) => service))).toEqual(
      new Set(['Dingbench (development)']),
    )
  })

  it('is a packaged one elsewhere', async () => {
    const { bridge, given, keychainCalls } = await startShellWithBridge({ isPackaged: true })
    expect(given('app.setPath')).toEqual([])

    await bridge.ask('profiles.keychain', {})
    expect(new Set(keychainCalls.map(([, service]) => service))).toEqual(new Set(['Dingbench']))
  })
})

describe('the menu', () => {
  it.each([
    ['English', ['en-US'], 'Edit', 'Help'],
    ['Chinese', ['zh-CN', 'en-US'], '编辑', '帮助'],
  ])("speaks the machine's %s", async (_language, languages, edit, help) => {
    const { bound } = await startShell({ languages })
    expect(labelsOf(bound.menu)).toEqual(expect.arrayContaining([edit, help]))
  })

  it("follows the language and the theme of the user's settings", async () => {
    const { bound, bridge, given } = await startShellWithBridge()
    const settings = { language: 'zh-CN', theme: 'dark', selectedProfileId: 'sandbox' } as const
    expect(await bridge.ask('settings.update', { settings })).toMatchObject({ ok: true })

    expect(labelsOf(bound.menu)).toContain('编辑')
    expect(given('nativeTheme.themeSource =').at(-1)).toEqual(['dark'])
  })

  it('speaks the chosen language from the start of the window on', async () => {
    const appData = await temporaryFolder()
    const settings = { language: 'zh-CN', theme: 'light', selectedProfileId: 'sandbox' } as const
    const first = await startShellWithBridge({ appData })
    await first.bridge.ask('settings.update', { settings })
    await first.quit()

    const { bound, bridge, given } = await startShellWithBridge({ appData })
    await bridge.ask('app.start', {})
    expect(labelsOf(bound.menu)).toContain('编辑')
    expect(given('nativeTheme.themeSource =').at(-1)).toEqual(['light'])
  })

  it('tells the window what was chosen', async () => {
    const { bound, bridge } = await startShellWithBridge()
    const heard: string[] = []
    bridge.on('menu.chosen', (choice) => heard.push(choice))

    const rows = bound.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const go = ['Command Palette…', 'Explorer', 'Profiles', 'Settings…']
    for (const label of go) click(rows.find((row) => row.label === label))
    expect(heard).toEqual(['palette', 'explorer', 'profiles', 'settings'])
  })

  it('opens the documentation in the browser', async () => {
    const { bound, given, until } = await startShell()
    const rows = bound.menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    click(rows.find((row) => row.label === 'DingTalk Documentation'))
    await until('shell.openExternal')
    expect(given('shell.openExternal')).toEqual([['https://open.dingtalk.com/document/']])
  })
})

describe('the window', () => {
  it('is shown once it has something to show', async () => {
    const { given, windows } = await startShell()
    expect(windows[0]?.options).toMatchObject({
      title: 'Dingbench',
      show: false,
      minWidth: 960,
      minHeight: 640,
    })
    expect(given('window.show')).toEqual([])

    windows[0]?.events.window.emit('ready-to-show')
    expect(given('window.show')).toHaveLength(1)
  })

  it.each([
    [true, '#0f1216'],
    [false, '#f6f7f9'],
  ])('has the ground of its theme (dark: %s)', async (isDark, backgroundColor) => {
    const { events, given, windows } = await startShell({ isDark })
    expect(windows[0]?.options.backgroundColor).toBe(backgroundColor)

    events.theme.emit('updated')
    expect(given('window.setBackgroundColor')).toEqual([[backgroundColor]])
  })

  it('opens where it was closed', async () => {
    const appData = await temporaryFolder()
    const place = { x: 200, y: 120, width: 1100, height: 700 }
    const first = await startShell({ appData })
    if (first.windows[0]) first.windows[0].state.bounds = place
    await first.quit()

    const kept: unknown = JSON.parse(await readFile(join(appData, FOLDER, 'window.json'), 'utf8'))
    expect(kept).toEqual({ version: 1, bounds: { ...place, isMaximized: false } })
    expect((await startShell({ appData })).windows[0]?.options).toMatchObject(place)
  })

  it('opens on the screen that is left when its own has gone', async () => {
    const appData = await temporaryFolder()
    await mkdir(join(appData, FOLDER))
    const bounds = { x: 3000, y: 0, width: 1100, height: 700, isMaximized: true }
    await writeFile(join(appData, FOLDER, 'window.json'), JSON.stringify({ version: 1, bounds }))

    const { given, windows } = await startShell({ appData })
    expect(windows[0]?.options).toMatchObject({ width: 1100, height: 700 })
    expect(windows[0]?.options).not.toHaveProperty('x')
    windows[0]?.events.window.emit('ready-to-show')
    expect(given('window.maximize')).toHaveLength(1)
  })
})

describe('Dingbench', () => {
  it('ends its work before it quits', async () => {
    const { given, quit } = await startShell()
    expect(await quit()).toBe(true)
    expect(given('app.exit')).toEqual([[]])
    expect(given('ipcMain.removeHandler')).toEqual([['ask']])
  })

  it('says in a sentence why it cannot start, and ends with 1', async () => {
    const appData = await temporaryFolder()
    await mkdir(join(appData, FOLDER, 'settings.json'), { recursive: true })

    const { given, windows } = await startShell({ appData })
    expect(given('dialog.showErrorBox')).toEqual([
      ['Dingbench', expect.stringContaining('settings.json in the data folder cannot be read')],
    ])
    expect(given('app.exit')).toEqual([[1]])
    expect(windows).toEqual([])
  })
})

/** Chooses a row of the menu. Our rows look at nothing that Electron gives them. */
function click(row: MenuItemConstructorOptions | undefined): void {
  if (row?.click === undefined) throw new Error('no such row')
  Reflect.apply(row.click, undefined, [])
}

function labelsOf(menu: MenuItemConstructorOptions[]) {
  return menu.map(({ label }) => label)
}
