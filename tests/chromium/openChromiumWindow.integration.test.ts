import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { findBrowser } from '../../src/chromium/browsers.ts'
import { type ChromiumWindow, openChromiumWindow } from '../../src/chromium/openChromiumWindow.ts'
import type { Sender } from '../../src/main/door.ts'
import { createPublisher } from '../../src/main/publisher.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const PAGE = `<!doctype html><title>A window</title>
<script src="/page.js"></script><body><h1>Hello</h1></body>`
const SCRIPT = `window.seenAtStart = Object.keys(window.dingbench ?? {})`

interface Asked {
  sender: Sender
  command: unknown
  input: unknown
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let window: ChromiumWindow
let asked: Asked[]
let closedApps: number
const publisher = createPublisher()

beforeEach(async () => {
  folder = await temporaryFolder()
  asked = []
  closedApps = 0
  await writeFile(join(folder.path, 'index.html'), PAGE)
  await writeFile(join(folder.path, 'page.js'), SCRIPT)
  window = await openChromiumWindow({
    browserPath: findBrowser() ?? 'no browser',
    headless: true,
    windowFolder: folder.path,
    downloadsFolder: join(folder.path, 'Downloads'),
    startApp: async () => ({
      ask: async (sender, command, input) => {
        asked.push({ sender, command, input })
        return { ok: true, value: { echo: input } }
      },
      listen: publisher.listen,
      readBody: () => null,
      power: () => {},
      close: async () => {
        closedApps += 1
      },
    }),
  })
})

afterEach(async () => {
  await window.close()
  await folder[Symbol.asyncDispose]()
})

describe('the bridge', () => {
  test('is there before any script of the page, with ask and on and nothing more', async () => {
    expect(await window.page.evaluate('seenAtStart')).toEqual(['ask', 'on'])
    expect(await window.page.evaluate('Object.isFrozen(dingbench)')).toBe(true)
    expect(await window.page.evaluate('typeof dingbenchAsk')).toBe('undefined')
  })

  test('carries a command with the origin and frame that gave it, and the answer back', async () => {
    const result = await window.page.evaluate(
      `dingbench.ask('app.start', { deep: [1, null, '字'] })`,
    )
    expect(result).toEqual({ ok: true, value: { echo: { deep: [1, null, '字'] } } })
    expect(asked).toEqual([
      {
        sender: { origin: 'https://dingbench.invalid', isMainFrame: true },
        command: 'app.start',
        input: { deep: [1, null, '字'] },
      },
    ])
  })

  test('says that a frame inside the window is not the main frame', async () => {
    await window.page.evaluate(`(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'))
      await frame.contentWindow.dingbench.ask('app.start', {})
    })()`)
    expect(asked.map(({ sender }) => sender)).toEqual([{ origin: 'null', isMainFrame: false }])
  })

  test('pushes a topic to its listeners until they stop listening', async () => {
    await window.page.evaluate(`
      window.heard = []
      window.stop = dingbench.on('menu.chosen', (payload) => heard.push(payload))
    `)
    publisher.publish('menu.chosen', 'palette')
    await expect.poll(() => window.page.evaluate('heard')).toEqual(['palette'])

    await window.page.evaluate('stop()')
    publisher.publish('menu.chosen', 'settings')
    await window.page.evaluate('0')
    expect(await window.page.evaluate('heard')).toEqual(['palette'])
  })

  test('is there again after a reload', async () => {
    await window.page.reload()
    expect(await window.page.evaluate('seenAtStart')).toEqual(['ask', 'on'])
  })
})

describe('the window', () => {
  test('gets its files with the policy that fences it in', async () => {
    const response = await window.page.reload()
    expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
    expect(await window.page.title()).toBe('A window')
  })

  test('reaches nobody: not by image, fetch, socket, beacon or frame', async () => {
    await using listener = await listen()
    const { url } = listener
    await window.page.evaluate(`(async () => {
      new Image().src = '${url}/image'
      navigator.sendBeacon('${url}/beacon')
      document.body.appendChild(document.createElement('iframe')).src = '${url}/frame'
      try { new WebSocket('${url.replace('http', 'ws')}/socket') } catch {}
      await fetch('${url}/fetch').catch(() => {})
      await fetch('/elsewhere').catch(() => {})
    })()`)
    await pause(300)
    expect(listener.seen).toEqual([])
  })

  test('reaches nobody even from a page without a policy', async () => {
    await using listener = await listen()
    await window.page
      .context()
      .route('**/bare', (route) =>
        route.fulfill({ contentType: 'text/html', body: '<p>no policy' }),
      )
    // Even where the user's browser would let a page reach this machine.
    const origin = 'https://dingbench.invalid'
    await window.page.context().grantPermissions(['local-network-access'], { origin })
    await window.page.goto('https://dingbench.invalid/bare')
    await window.page.evaluate(`(async () => {
      await fetch('${listener.url}/fetch', { mode: 'no-cors' }).catch(() => {})
      const socket = new WebSocket('${listener.url.replace('http', 'ws')}/socket')
      await new Promise((resolve) => { socket.onerror = socket.onopen = resolve })
    })()`)
    expect(listener.seen).toEqual([])
  })

  test('stays where it is when its page wants to go elsewhere', async () => {
    await using listener = await listen()
    await window.page.evaluate(`location.href = '${listener.url}/away'`).catch(() => {})
    await pause(300)
    await expect.poll(() => window.page.url()).toBe('https://dingbench.invalid/')
    expect(await window.page.title()).toBe('A window')
    expect(listener.seen).toEqual([])
  })

  test('comes back from an address that is not served', async () => {
    await window.page
      .evaluate(`location.href = URL.createObjectURL(new Blob(['x']))`)
      .catch(() => {})
    const seen = () => window.page.evaluate('seenAtStart').catch(() => null)
    await expect.poll(seen).toEqual(['ask', 'on'])
    expect(window.page.url()).toBe('https://dingbench.invalid/')
  })

  test('opens no second window', async () => {
    await window.page.evaluate(`window.open('https://dingbench.invalid/', '_blank')`)
    await window.page.context().newPage()
    await expect.poll(() => window.page.context().pages()).toEqual([window.page])
  })

  test('may write to the clipboard and gets no other permission', async () => {
    const names = ['clipboard-write', 'clipboard-read', 'geolocation', 'notifications', 'camera']
    const states = await window.page.evaluate(`Promise.all(${JSON.stringify(names)}.map(
      async (name) => [name, (await navigator.permissions.query({ name })).state]
    ))`)
    expect(states).toEqual([
      ['clipboard-write', 'granted'],
      ...names.slice(1).map((name) => [name, 'denied']),
    ])
  })

  test('keeps what the page saves in the folder for downloads, and overwrites nothing', async () => {
    const save = `(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['{"errcode":0}']))
      link.download = 'answer.json'
      link.click()
    })()`
    const saved = join(folder.path, 'Downloads')
    await window.page.evaluate(save)
    await expect.poll(() => existsSync(join(saved, 'answer.json'))).toBe(true)
    await window.page.evaluate(save)
    await expect.poll(() => readdir(saved)).toEqual(['answer (1).json', 'answer.json'])
    await expect.poll(() => readFile(join(saved, 'answer.json'), 'utf8')).toBe('{"errcode":0}')
  })

  test('keeps no download that the page did not make itself', async () => {
    const ended = window.page.waitForEvent('download').then((download) => download.failure())
    await window.page.evaluate(`(() => {
      const link = document.createElement('a')
      link.href = 'data:application/octet-stream,x'
      link.download = 'x.bin'
      link.click()
    })()`)
    await ended
    expect(existsSync(join(folder.path, 'Downloads'))).toBe(false)
  })
})

describe('closing', () => {
  test('the window closes the app and settles `closed`', async () => {
    await window.page.close()
    await window.closed
    expect(closedApps).toBe(1)
  })

  test('the browser itself closes the app and settles `closed`', async () => {
    const browser = await window.page.context().newCDPSession(window.page)
    browser.send('Browser.close').catch(() => {})
    await window.closed
    expect(closedApps).toBe(1)
  })

  test('a browser that crashes closes the app and settles `closed`', async () => {
    const browser = await window.page.context().newCDPSession(window.page)
    browser.send('Browser.crash').catch(() => {})
    await window.closed
    expect(closedApps).toBe(1)
  })

  test.each([
    ['by its user', () => window.page.close({ runBeforeUnload: true })],
    ['by the shell', () => window.close()],
  ])('a window %s takes first what the page still holds', async (_by, close) => {
    await window.page.evaluate(`addEventListener('pagehide', () => dingbench.ask('typed.keep', 1))`)
    await close()
    await window.closed
    expect(asked.map(({ command }) => command)).toEqual(['typed.keep'])
  })

  test('twice closes the app once', async () => {
    await Promise.all([window.close(), window.close()])
    expect(closedApps).toBe(1)
  })
})

async function listen() {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('reached')
  })
  server.on('upgrade', (request, socket) => {
    seen.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an HTTP server over TCP
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    seen,
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
