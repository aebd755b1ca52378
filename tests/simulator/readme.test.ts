import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { isOnPath } from '../../scripts/parts/systemPackages.ts'
import { startSimulator } from '../../src/simulator/simulator.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { ask } from './bench.ts'

const run = promisify(execFile)
const ADDRESS = '127.0.0.1:40123'

interface Example {
  language: string
  program: string
  file: string
  /** The program that makes it run, which may not be there. */
  needs: string
  prints: RegExp
  /** What it leaves in the inbox; nothing when left out. */
  sends?: string
}

const EXAMPLES: Example[] = [
  { language: 'sh', program: 'sh', file: 'hello.sh', needs: 'curl', prints: /"errcode":0.*"name"/ },
  {
    language: 'js',
    program: process.execPath,
    file: 'hello.mjs',
    needs: 'node',
    prints: /processQueryKey: '/,
    sends: 'Hello from Node',
  },
  {
    language: 'python',
    program: 'python3',
    file: 'hello.py',
    needs: 'python3',
    prints: /^\{"errcode":0,"errmsg":"ok"\}\s*$/,
    sends: 'Hello from Python',
  },
]

// Linux must have them all: that is where TEST_PARTS provides them.
const [RUN = [], ABSENT = []] = [true, false].map((wanted) =>
  EXAMPLES.filter(({ needs }) => (isOnPath(needs) || process.platform === 'linux') === wanted),
)

describe.each(['README.md', 'README.zh-CN.md'])('%s', (readme) => {
  const blocks = codeIn(readme)

  it('starts the simulator where its examples look for it', () => {
    const start = `npm run --silent simulator -- --port ${ADDRESS.split(':')[1]}\n`
    expect(blocks).toContainEqual({ language: 'sh', code: start })
  })

  it.each(ABSENT)('has an example for $needs, which is not on this machine', ({ language }) => {
    expect(blocks.filter((block) => isExample(block, language))).toHaveLength(1)
  })

  it.each(RUN)('has an example for $needs that works as pasted', async (example) => {
    const { language, program, file, prints, sends } = example
    const [block, ...others] = blocks.filter((block) => isExample(block, language))
    expect(others).toEqual([])
    const simulator = await startSimulator()
    await using folder = await temporaryFolder()
    const path = join(folder.path, file)
    // Another port, so that this may run beside a simulator that somebody uses.
    await writeFile(path, (block?.code ?? '').replaceAll(ADDRESS, new URL(simulator.url).host))

    try {
      expect((await run(program, [path])).stdout).toMatch(prints)
      const inbox = (await ask(simulator.url, { path: '/_sim/inbox' })).text
      expect(inbox).toContain(sends ?? '"messages":[]')
    } finally {
      await simulator.close()
    }
  })
})

interface Block {
  language: string
  code: string
}

function isExample({ language, code }: Block, wanted: string): boolean {
  return language === wanted && code.includes(ADDRESS)
}

function codeIn(file: string): Block[] {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
}
