import { mkdtemp, rename, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createWatchedFile } from '../../../src/main/messages/watchedFile.ts'
import { MOST_WATCHED_BYTES, type WatchedFile } from '../../../src/shared/messages/watched.ts'

let folder = ''
let path = ''
let seen: WatchedFile[] = []
const part = () =>
  createWatchedFile({ chooseFile: async () => path, tell: (one) => void seen.push(one) })
let watched = part()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dingbench-watched-'))
  path = join(folder, 'payload.json')
  seen = []
  watched = part()
  await writeFile(path, '{"a":1}')
})
afterEach(async () => {
  watched.stop()
  await rm(folder, { recursive: true, force: true })
})

const last = () => seen.at(-1)
const saysText = (text: string) =>
  vi.waitFor(() => expect(last()).toMatchObject({ at: 'read', text }), { timeout: 10_000 })

/** Saves as editors do: a new file, put in the place of the old one. */
async function saveAtomically(text: string) {
  await writeFile(`${path}.tmp~`, text)
  await rename(`${path}.tmp~`, path)
}

describe('a file that cannot be shown', () => {
  it('is not chosen by the window: without a dialog of the shell there is none', async () => {
    const without = createWatchedFile({ chooseFile: undefined, tell: () => {} })
    await expect(without.choose()).rejects.toMatchObject({ failure: { kind: 'storage' } })
  })

  it('is said to be gone when it is removed, and read again when it comes back', async () => {
    await watched.choose()
    await unlink(path)
    await vi.waitFor(() => expect(last()).toMatchObject({ at: 'gone', name: 'payload.json' }))
    await writeFile(path, '{"a":2}')
    await saysText('{"a":2}')
  })

  it('is said to be gone when it is renamed', async () => {
    await watched.choose()
    await rename(path, join(folder, 'other.json'))
    await vi.waitFor(() => expect(last()).toMatchObject({ at: 'gone' }))
  })

  it('is refused when it is too large, or no text', async () => {
    await writeFile(path, 'x'.repeat(MOST_WATCHED_BYTES + 1))
    expect(await watched.choose()).toMatchObject({ at: 'too-large', bytes: MOST_WATCHED_BYTES + 1 })
    await writeFile(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x00, 0xff]))
    await vi.waitFor(() => expect(last()).toMatchObject({ at: 'binary' }))
  })
})

describe('a watched file', () => {
  it('is nothing when the dialog was closed, and what was watched before goes on', async () => {
    await watched.choose()
    const before = path
    path = ''
    const cancelled = createWatchedFile({ chooseFile: async () => null, tell: () => {} })
    expect(await cancelled.choose()).toBeNull()
    path = before
    await writeFile(path, '{"a":3}')
    await saysText('{"a":3}')
  })

  it('is read at once, and again after each save in its place, however often', async () => {
    expect(await watched.choose()).toMatchObject({ at: 'read', text: '{"a":1}' })
    for (const count of [2, 3, 4]) {
      await saveAtomically(`{"a":${count}}`)
      await saysText(`{"a":${count}}`)
    }
  })

  it('is seen as it stands after the last of many rapid saves', async () => {
    await watched.choose()
    for (let count = 0; count < 50; count += 1) {
      if (count % 2 === 0) await saveAtomically(`{"n":${count}}`)
      else await writeFile(path, `{"n":${count}}`)
    }
    await saysText('{"n":49}')
    expect(last()).toMatchObject({ name: 'payload.json' })
  })

  it('that is written in two steps is seen whole in the end', async () => {
    await watched.choose()
    await writeFile(path, '{"a":')
    await writeFile(path, '{"a":"whole"}')
    await saysText('{"a":"whole"}')
    expect(last()).toMatchObject({ name: 'payload.json' })
  })

  it('says nothing of its neighbours, nor of a save that changed nothing', async () => {
    await watched.choose()
    await writeFile(join(folder, 'neighbour.json'), 'x')
    await saveAtomically('{"a":1}')
    await saveAtomically('{"a":9}')
    await saysText('{"a":9}')
    expect(seen).toHaveLength(1)
  })

  it('is not looked at any more once it is stopped', async () => {
    await watched.choose()
    watched.stop()
    await saveAtomically('{"a":7}')
    // Another watcher proves that the save was there to be seen.
    const heard: WatchedFile[] = []
    const other = createWatchedFile({
      chooseFile: async () => path,
      tell: (one) => void heard.push(one),
    })
    await other.choose()
    await saveAtomically('{"a":8}')
    await vi.waitFor(() => expect(heard.at(-1)).toMatchObject({ text: '{"a":8}' }))
    other.stop()
    expect(seen).toEqual([])
  })
})
