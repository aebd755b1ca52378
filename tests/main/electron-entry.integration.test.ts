import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildWhenStale } from '../../scripts/parts/buildWhenStale.ts'
import { preloadFile } from '../support/builtShell.ts'
import { startShell, startShellWithBridge } from '../support/startedShell.ts'

beforeAll(buildWhenStale, 300_000)

describe('before Electron is ready, the shell', () => {
  it('registers its scheme as a standard and secure one that goes round no policy', async () => {
    const { calls, given } = await startShell()
    const names = calls.map(({ name }) => name)

    expect(names.indexOf('protocol.registerSchemesAsPrivileged')).toBeLessThan(
      names.indexOf('ready'),
    )
    expect(given('protocol.registerSchemesAsPrivileged')).toEqual([
      [
        [
          {
            scheme: 'app',
            privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
          },
        ],
      ],
    ])
  })

  it('puts every page in the sandbox', async () => {
    const { calls } = await startShell()
    const names = calls.map(({ name }) => name)
    expect(names).toContain('app.enableSandbox')
    expect(names.indexOf('app.enableSandbox')).toBeLessThan(names.indexOf('ready'))
  })

  it('asks for the single instance lock of its own data folder', async () => {
    const { calls } = await startShell()
    const names = calls.map(({ name }) => name)
    expect(names.indexOf('app.setPath')).toBeLessThan(
      names.indexOf('app.requestSingleInstanceLock'),
    )
    expect(names.indexOf('app.requestSingleInstanceLock')).toBeLessThan(names.indexOf('ready'))
  })
})

describe('the window', () => {
  it('has hardened preferences', async () => {
    const { windows } = await startShell()
    expect(windows).toHaveLength(1)
    expect(windows[0]?.options.webPreferences).toEqual({
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it('loads our own page', async () => {
    const { given } = await startShell()
    expect(given('window.loadURL')).toEqual([['app://dingbench/']])
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'stays within its origin at %s',
    async (event) => {
      const { windows } = await startShell()
      const goTo = (url: string) => {
        const navigation = { url, isPrevented: false, preventDefault: () => {} }
        navigation.preventDefault = () => (navigation.isPrevented = true)
        expect(windows[0]?.events.contents.emit(event, navigation)).toBe(true)
        return !navigation.isPrevented
      }

      expect(goTo('app://dingbench/index.html')).toBe(true)
      expect(goTo('https://open.dingtalk.com/')).toBe(false)
      expect(goTo('app://other/')).toBe(false)
      expect(goTo('file:///etc/passwd')).toBe(false)
      expect(goTo('about:blank')).toBe(false)
    },
  )

  it('opens no other window, and only an allowed link in the browser', async () => {
    const { windows, given, until } = await startShell()
    const open = (url: string) =>
      windows[0]?.state.open?.({
        url,
        frameName: '',
        features: '',
        disposition: 'foreground-tab',
        referrer: { url: '', policy: 'no-referrer' },
      })

    expect(open('https://evil.example/')).toEqual({ action: 'deny' })
    expect(open('file:///etc/passwd')).toEqual({ action: 'deny' })
    expect(open('app://dingbench/')).toEqual({ action: 'deny' })
    expect(open('https://open.dingtalk.com/document/')).toEqual({ action: 'deny' })
    await until('shell.openExternal')
    expect(given('shell.openExternal')).toEqual([['https://open.dingtalk.com/document/']])
  })

  it('attaches no webview', async () => {
    const { windows } = await startShell()
    const event = { isPrevented: false, preventDefault: () => (event.isPrevented = true) }
    windows[0]?.events.contents.emit('will-attach-webview', event, {}, {})
    expect(event.isPrevented).toBe(true)
  })
})

describe('a permission', () => {
  const origins = ['app://dingbench/', 'https://evil.example/', 'app://other/', '']
  const permissions = ['clipboard-sanitized-write', 'clipboard-read', 'media', 'usb'] as const

  it.each(
    permissions.flatMap((permission) => origins.map((origin) => [permission, origin] as const)),
  )(
    '%s is decided alike for %s when it is checked and when it is asked for',
    async (permission, origin) => {
      const { bound } = await startShell()
      const isOurs = permission === 'clipboard-sanitized-write' && origin === 'app://dingbench/'
      const asked: boolean[] = []

      expect(bound.check?.(null, permission, origin, { isMainFrame: true })).toBe(isOurs)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shell looks at no page here
      const contents = {} as Parameters<NonNullable<typeof bound.request>>[0]
      const details = { isMainFrame: true, requestingUrl: origin }
      bound.request?.(contents, permission, (answer) => asked.push(answer), details)
      expect(asked).toEqual([isOurs])
    },
  )
})

describe('the scheme', () => {
  it('serves the page under a strict policy whose nonce it carries', async () => {
    const answer = await get('app://dingbench/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    const page = await answer.text()

    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(page).not.toContain('__CSP_NONCE__')
    expect(page).toContain(/'nonce-([^']+)'/.exec(policy)?.[1])
  })

  it('serves all that the page asks for, and the page holds no inline code', async () => {
    const page = await (await get('app://dingbench/')).text()
    const wanted = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '')

    expect(wanted.length).toBeGreaterThan(1)
    for (const address of wanted) {
      const answer = await get(new URL(address, 'app://dingbench/').href)
      expect([address, answer.status]).toEqual([address, 200])
    }
    expect(page).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=/)
  })

  it.each([
    ['another host', 'app://other/index.html', 'GET'],
    ['another port', 'app://dingbench:81/index.html', 'GET'],
    ['another method', 'app://dingbench/index.html', 'POST'],
    ['no file', 'app://dingbench/absent.html', 'GET'],
    ['the main bundle', 'app://dingbench/../main/index.js', 'GET'],
    ['the main bundle, escaped', 'app://dingbench/%2e%2e%2fmain/index.js', 'GET'],
  ])('finds nothing for %s', async (_what, address, method) => {
    expect((await get(address, method)).status).toBe(404)
  })
})

describe('the preload bundle', () => {
  it('is CommonJS that requires only electron', async () => {
    expect(existsSync(preloadFile)).toBe(true)
    const source = await readFile(preloadFile, 'utf8')
    const required = [...source.matchAll(/require\(\s*["'`]([^"'`]+)/g)].map((match) => match[1])

    expect(new Set(required)).toEqual(new Set(['electron']))
    expect(source).not.toMatch(/^\s*(import|export)\s|\bimport\(/m)
    expect(builtinModules.filter((name) => source.includes(`node:${name}`))).toEqual([])
  })

  it('gives the window `ask` and `on`, and nothing more', async () => {
    const { bound, bridge } = await startShellWithBridge()
    expect(Object.keys(bound.exposed)).toEqual(['dingbench'])
    expect(Object.keys(bridge)).toEqual(['ask', 'on'])
  })

  it('carries a command to the app and its answer back', async () => {
    const { bridge } = await startShellWithBridge()
    const result = await bridge.ask('app.start', {})
    expect(result).toMatchObject({
      ok: true,
      value: { version: '1.2.3', shell: 'electron', languages: ['en-US'] },
    })
  })

  it('hears its own topic only, without the event, until it stops', async () => {
    const { bridge, windows } = await startShellWithBridge()
    const heard: unknown[][] = []
    const stop = bridge.on('menu.chosen', (...given) => heard.push(given))

    windows[0]?.contents.send('push', 'menu.chosen', 'palette')
    windows[0]?.contents.send('push', 'token.changed', { profileId: 'sandbox' })
    expect(heard).toEqual([['palette']])

    expect(stop()).toBeUndefined()
    windows[0]?.contents.send('push', 'menu.chosen', 'settings')
    expect(heard).toHaveLength(1)
  })
})

describe('a command is refused', () => {
  const main = { origin: 'app://dingbench', frameTreeNodeId: 7, parent: null }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- that there is a parent is all that counts
  const inside = { ...main, parent: main as unknown as typeof main.parent }

  it.each([
    ['of another origin', { ...main, origin: 'https://evil.example' }],
    ['of an origin that starts like ours', { ...main, origin: 'app://dingbench.evil.example' }],
    ['without an origin', { ...main, origin: 'null' }],
    ['inside our page', inside],
    ['of another window', { ...main, frameTreeNodeId: 8 }],
    ['that has gone', null],
  ])('from a frame %s', async (_who, frame) => {
    const { invoke } = await startShell()
    expect(await invoke(frame, 'ask', 'app.start', {})).toEqual({
      ok: false,
      failure: { kind: 'foreign-sender' },
    })
  })

  it('not from the main frame of our window', async () => {
    const { invoke } = await startShell()
    expect(await invoke(main, 'ask', 'app.start', {})).toMatchObject({ ok: true })
  })

  it('on any other channel', async () => {
    const { invoke } = await startShell()
    await expect(invoke(main, 'keytar', 'getPassword')).rejects.toThrow('No handler')
  })
})

/** Asks a shell of its own for a file of the window. */
async function get(address: string, method = 'GET') {
  const { bound } = await startShell()
  const answer = await bound.serve?.(new Request(address, { method }))
  if (answer === undefined) throw new Error('nothing serves the scheme')
  return answer
}

describe('the machine', () => {
  it('tells of its sleep, which is remembered as such', async () => {
    const { events, invoke, windows } = await startShell()
    const frame = windows[0]?.frame ?? null
    events.power.emit('suspend')
    events.power.emit('resume')

    const look = await invoke(frame, 'ask', 'tokens.look', { profileId: 'sandbox' })
    expect(look).toMatchObject({ ok: true, value: { events: [{ what: 'woke' }] } })
  })

  it('gets a copied token, and nothing else does', async () => {
    const { bound, invoke, windows } = await startShell()
    const frame = windows[0]?.frame ?? null
    const named = { profileId: 'sandbox', kind: 'oauth2-app' }
    await invoke(frame, 'ask', 'tokens.fetch', { profileId: 'sandbox' })

    const copied = await invoke(frame, 'ask', 'tokens.copy', named)
    expect(copied).toEqual({ ok: true, value: true })
    const revealed = await invoke(frame, 'ask', 'tokens.reveal', named)
    expect(revealed).toEqual({ ok: true, value: bound.clipboard })
    expect(bound.clipboard).toMatch(/^[0-9a-f]{32}$/)
  })
})
