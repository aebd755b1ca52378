import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openProfiles } from '../../../src/main/profiles/profiles.ts'
import { createMemoryStore } from '../../support/memoryStore.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const KILLS = 50
const LONGEST_LIFE_MS = 120
const WRITER = join(import.meta.dirname, '../../support/profileWriter.ts')

it('no acknowledged profile is lost and no file damaged by fifty kills while writing', async () => {
  await using folder = await temporaryFolder()
  const acknowledged = new Map<string, string>()
  let interrupted = 0

  for (let kill = 0; kill < KILLS; kill += 1) {
    await writeUntilKilled(folder.path, acknowledged)
    interrupted += (await readdir(folder.path)).length - 1

    const profiles = await openProfiles({
      dataFolder: folder.path,
      secretStore: createMemoryStore(),
      now: () => kill,
      sandbox: { start: () => Promise.reject(new Error('not needed')) },
    })
    const names = new Map(profiles.list().map(({ id, name }) => [id, name]))
    expect(profiles.setAside).toBeNull()
    for (const [id, said] of acknowledged) expect(possibleNames(said)).toContain(names.get(id))
    expect(await readdir(folder.path)).toEqual(['profiles.json'])
  }

  expect(acknowledged.size).toBeGreaterThan(KILLS)
  // Otherwise the kills never fell into a write, and nothing was shown.
  expect(interrupted).toBeGreaterThan(0)
})

/** Lets a process write profiles, and kills it at some moment after the first of them. */
async function writeUntilKilled(
  dataFolder: string,
  acknowledged: Map<string, string>,
): Promise<void> {
  const child = spawn(process.execPath, [WRITER, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines = createInterface(child.stdout)
  lines.on('line', (line) => {
    const [id = '', ...name] = line.split(' ')
    acknowledged.set(id, name.join(' '))
  })

  await once(lines, 'line')
  await pause(Math.random() * LONGEST_LIFE_MS)
  await killed(child)
}

/**
 * What a profile may be called after its last acknowledged state: the change after it may have
 * reached the disk just before it could be acknowledged. `undefined` for one that is gone.
 */
function possibleNames(said: string): (string | undefined)[] {
  const [state = '', count = ''] = said.split(' ')
  switch (state) {
    case 'made':
      return [said, `renamed ${count}`]
    case 'renamed':
      return [said]
    case 'leaving':
      return [`renamed ${count}`, undefined]
    case 'deleted':
      return [undefined]
    default:
      throw new Error(`the writer said: ${said}`)
  }
}

async function killed(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close')
  child.kill('SIGKILL')
  await closed
}
