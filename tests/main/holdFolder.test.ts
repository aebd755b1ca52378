import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FolderInUseError, holdFolder } from '../../src/main/holdFolder.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const HOLDER = join(import.meta.dirname, '..', 'support', 'folderHolder.ts')

/** A process that holds the folder. */
async function holdElsewhere(folder: string) {
  const child = spawn(process.execPath, [HOLDER, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  const end = async (how: () => void) => {
    const exited = once(child, 'exit')
    how()
    await exited
  }
  return {
    kill: () => end(() => child.kill('SIGKILL')),
    leave: () => end(() => child.stdin.end()),
  }
}

describe('a data folder', () => {
  it('that another process holds is refused by its path', async () => {
    await using folder = await temporaryFolder()
    const other = await holdElsewhere(folder.path)
    expect(() => holdFolder(folder.path)).toThrow(new FolderInUseError(folder.path))
    await other.leave()
  })

  it('that this process holds is refused the second time', async () => {
    await using folder = await temporaryFolder()
    const release = holdFolder(folder.path)
    expect(() => holdFolder(folder.path)).toThrow(FolderInUseError)
    expect(() => holdFolder(folder.path)).toThrow(FolderInUseError)
    release()
  })

  it('that takes no lock is a failure of the storage', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'open.lock'))
    expect(() => holdFolder(folder.path)).toThrow(
      expect.objectContaining({
        failure: expect.objectContaining({ kind: 'storage', file: 'open.lock' }),
      }),
    )
  })

  it('is free at once when its holder lets go', async () => {
    await using folder = await temporaryFolder()
    holdFolder(folder.path)()
    const other = await holdElsewhere(folder.path)
    await other.leave()
    expect(holdFolder(folder.path)).not.toThrow()
  })

  it('is free at once when its holder is killed', async () => {
    await using folder = await temporaryFolder()
    const other = await holdElsewhere(folder.path)
    expect(() => holdFolder(folder.path)).toThrow(FolderInUseError)

    await other.kill()
    expect(holdFolder(folder.path)).not.toThrow()
  })
})
