import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../scripts/parts/root.ts'
import { createBodyThread } from '../src/main/requests/bodyThread.ts'
import { exchangeWith } from './support/exchanges.ts'

const FOLDER = join(ROOT, 'out', 'renderer')
const html = readFileSync(join(FOLDER, 'index.html'), 'utf8')
const named = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/g)].map(([, file]) => file)
const first = named.filter((file): file is string => file?.endsWith('.js') === true)
const script = first.map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n')

describe('what the window needs for its first paint', () => {
  it('is four scripts and one style sheet', () => {
    // A hash of eight letters, which may have a dash among them.
    expect(first.map((file) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual([
      'assets/start',
      'assets/libraries',
      'assets/rolldown-runtime',
      'assets/window',
    ])
    expect(named.filter((file) => file?.endsWith('.css'))).toHaveLength(1)
  })

  it('imports nothing but one another', () => {
    const imported = [...script.matchAll(/\bfrom\s*"\.\/([^"]+)"/g)].map(([, file]) => file)
    expect(imported.filter((file) => !first.includes(`assets/${file}`))).toEqual([])
  })

  // Words that only the part in question holds: each is in a file that is loaded later.
  it.each([
    ['the catalogue', '/attendance/'],
    ['the editors', 'cm-activeLine'],
    ['the schemas', 'ZodError'],
    ['the listed codes', 'development/add-enterprise-external-contacts'],
    ['the simulator’s screen', 'every token it lent has expired'],
  ])('holds nothing of %s', (_what, word) => {
    const later = readdirSync(join(FOLDER, 'assets')).filter((file) => file.endsWith('.js'))
    const holders = later.filter((file) =>
      readFileSync(join(FOLDER, 'assets', file), 'utf8').includes(word),
    )
    expect(holders).not.toEqual([])
    expect(script.includes(word)).toBe(false)
  })
})

describe('the thread of main for large bodies', () => {
  const main = join(ROOT, 'out', 'main')

  it('is looked for beside the file that starts it', () => {
    expect(readFileSync(join(main, 'index.js'), 'utf8')).toContain('`./bodyWorker$')
  })

  it('is there, and does its work', async () => {
    const reasons: unknown[] = []
    const program = pathToFileURL(join(main, 'bodyWorker.js'))
    const thread = createBodyThread({ program, didNotStart: (error) => reasons.push(error) })
    const bytes = new Uint8Array(Buffer.from('{"errcode":0}'))
    const exchange = exchangeWith('')

    const { body } = await thread.run({ kind: 'read', bytes, cut: false, exchange })

    await thread.close()
    expect(reasons).toEqual([])
    expect(body).toMatchObject({ form: 'json', large: { verdict: { accepted: true } } })
  })
})
