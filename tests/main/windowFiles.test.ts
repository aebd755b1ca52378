import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWindowFiles } from '../../src/main/windowFiles.ts'

const page =
  '<meta property="csp-nonce" nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__"></style>'
let parent = ''
let folder = ''

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'dingbench-window-files-'))
  folder = join(parent, 'renderer')
  await mkdir(join(folder, 'assets', 'folder.js'), { recursive: true })
  await Promise.all([
    writeFile(join(parent, 'outside.json'), '{"secret":true}'),
    writeFile(join(folder, 'index.html'), page),
    writeFile(join(folder, '.hidden.json'), '{}'),
    writeFile(join(folder, 'notes.txt'), 'not a part of a window'),
    writeFile(join(folder, 'assets', 'index-Ab_3-x.js'), 'export {}'),
    writeFile(join(folder, 'assets', 'index.css'), ':root{}'),
    writeFile(join(folder, 'assets', 'mark.svg'), '<svg/>'),
    writeFile(join(folder, 'assets', 'mark.png'), Buffer.from([0x89, 0x50, 0x00, 0xff])),
  ])
})

afterAll(() => rm(parent, { recursive: true }))

const BODY = Buffer.from('0123456789')

function readBody(id: string, from: number, to: number) {
  return id === 'known' ? BODY.subarray(from, to) : null
}

function get(address: string) {
  return createWindowFiles(folder, readBody)(new URL(address, 'app://dingbench/'))
}

describe('a file of the window', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/index.html?query#hash', 'text/html; charset=utf-8'],
    ['/assets/index-Ab_3-x.js', 'text/javascript; charset=utf-8'],
    ['/assets/index.css', 'text/css; charset=utf-8'],
    ['/assets/mark.svg', 'image/svg+xml; charset=utf-8'],
    ['/assets/mark.png', 'image/png'],
  ])('%s is served as %s', async (address, contentType) => {
    const file = await get(address)
    expect(file.status).toBe(200)
    expect(file.headers['Content-Type']).toBe(contentType)
  })

  it('keeps its bytes', async () => {
    const file = await get('/assets/mark.png')
    expect([...file.body]).toEqual([0x89, 0x50, 0x00, 0xff])
  })
})

describe('what is not a file of the window', () => {
  it.each([
    '/absent.js',
    '/index.html/more.js',
    '/assets/folder.js',
    '/assets/',
    '/assets',
    '//index.html',
    '/notes.txt',
    '/.hidden.json',
    '/../outside.json',
    '/assets/../../outside.json',
    '/%2e%2e/outside.json',
    '/%2e%2e%2foutside.json',
    '/..%2foutside.json',
    '/..%5coutside.json',
    '/assets%2findex.css',
    '/assets/..\\..\\outside.json',
    '/%00.json',
    '/C:/windows.json',
    '/index.html:stream.js',
    '/%E0%A4%A.json',
    '/constructor',
    '/__proto__',
  ])('%s is not found', async (address) => {
    const file = await get(address)
    expect(file.status).toBe(404)
    expect(file.body.toString()).toBe('not found')
    expect(file.headers['Content-Security-Policy']).toContain("default-src 'none'")
  })

  it.each(['/../outside.json', '/assets/../../outside.json', '/./outside.json', '/..'])(
    'a path that was not normalised (%s) is not found either',
    async (pathname) => {
      expect(
        (
          await createWindowFiles(
            folder,
            readBody,
          )({ pathname, searchParams: new URLSearchParams() })
        ).status,
      ).toBe(404)
    },
  )
})

describe('the headers', () => {
  it('fence the window in', async () => {
    const { headers } = await get('/')
    const nonce = /'nonce-([\w+/=]{24})'/.exec(headers['Content-Security-Policy'] ?? '')?.[1] ?? '-'
    expect(headers).toEqual({
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; media-src blob: data:; font-src 'self'; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    })
  })

  it('never allow inline or evaluated code', async () => {
    const policy = (await get('/')).headers['Content-Security-Policy']
    expect(policy).not.toMatch(/unsafe|\*|http/)
    expect(policy?.match(/nonce/g)).toHaveLength(1)
  })

  it('carry the nonce that the page carries, another at each load', async () => {
    const loads = await Promise.all([get('/'), get('/')])
    const nonces = loads.map(({ headers, body }) => {
      const inPage = [...body.toString().matchAll(/nonce="([^"]+)"/g)].map((match) => match[1])
      expect(new Set(inPage).size).toBe(1)
      expect(headers['Content-Security-Policy']).toContain(`'nonce-${inPage[0]}'`)
      return inPage[0]
    })
    expect(nonces[0]).not.toBe(nonces[1])
  })
})

describe('a large body', () => {
  it('is given in pieces, and no one keeps them', async () => {
    const { status, headers, body } = await get('/bodies/known?from=2&to=5')

    expect({ status, body: body.toString() }).toEqual({ status: 200, body: '234' })
    expect(headers).toMatchObject({
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'no-store',
    })
  })

  it.each([
    '/bodies/other?from=0&to=1',
    '/bodies/known?from=-1&to=1',
    '/bodies/known?from=0&to=99999999',
    '/bodies/known?from=0.5&to=1',
    '/bodies/known?from=x&to=1',
    '/bodies/',
  ])('is not found at %s', async (address) => {
    expect((await get(address)).status).toBe(404)
  })
})
