import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { openJsonFile } from '../../src/main/jsonFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const NOW = Date.UTC(2026, 0, 2, 3, 4, 5, 678)
const schema = z.strictObject({ names: z.array(z.string()) })
const open = (folder: string) =>
  openJsonFile({
    path: join(folder, 'things.json'),
    version: 2,
    schema,
    initial: { names: ['first'] },
    now: () => NOW,
  })

describe('opening', () => {
  it('a missing file gives the initial value and is not written yet', async () => {
    await using folder = await temporaryFolder()
    const file = await open(join(folder.path, 'new', 'deep'))

    expect(file.value).toEqual({ names: ['first'] })
    expect(file.setAside).toBeNull()
    expect(await readdir(join(folder.path, 'new', 'deep'))).toEqual([])
  })

  it('what was written is there when the file is opened again', async () => {
    await using folder = await temporaryFolder()
    const file = await open(folder.path)
    await file.write({ names: ['一', 'two'] })

    expect(file.value).toEqual({ names: ['一', 'two'] })
    expect((await open(folder.path)).value).toEqual({ names: ['一', 'two'] })
    expect(JSON.parse(await readFile(join(folder.path, 'things.json'), 'utf8'))).toEqual({
      version: 2,
      names: ['一', 'two'],
    })
  })

  it('a byte order mark, as an editor may add it, does no harm', async () => {
    await using folder = await temporaryFolder()
    const text = '\uFEFF{"version":2,"names":["kept"]}'
    await writeFile(join(folder.path, 'things.json'), text)
    expect((await open(folder.path)).value).toEqual({ names: ['kept'] })
  })

  it.each([
    ['empty', ''],
    ['cut off', '{"version":2,"names":["a'],
    ['not an object', '["a"]'],
    ['null', 'null'],
    ['without a version', '{"names":[]}'],
    ['of a newer version', '{"version":3,"names":[]}'],
    ['of another shape', '{"version":2,"names":"a"}'],
    ['with an unknown part', '{"version":2,"names":[],"more":1}'],
    ['not UTF-8', Buffer.from([...Buffer.from('{"version":2,"names":["'), 0xff, 0x22, 0x5d, 0x7d])],
  ])('a file that is %s is set aside whole and said', async (_what, content) => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, 'things.json'), content)
    const file = await open(folder.path)

    const renamedTo = 'things.damaged-2026-01-02T03-04-05.678Z.json'
    expect(file.setAside).toEqual({ file: 'things.json', renamedTo })
    expect(file.value).toEqual({ names: ['first'] })
    expect(await readdir(folder.path)).toEqual([renamedTo])
    expect(await readFile(join(folder.path, renamedTo))).toEqual(Buffer.from(content))
  })

  it('a second damaged file does not replace the first one set aside', async () => {
    await using folder = await temporaryFolder()
    for (const content of ['one', 'two', 'three']) {
      await writeFile(join(folder.path, 'things.json'), content)
      await open(folder.path)
    }

    const names = await readdir(folder.path)
    const contents = await Promise.all(
      names.map((name) => readFile(join(folder.path, name), 'utf8')),
    )
    expect(contents.toSorted()).toEqual(['one', 'three', 'two'])
  })

  it('a file that cannot be read is a failure, not an empty value', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'things.json'))
    await expect(open(folder.path)).rejects.toMatchObject({
      failure: { kind: 'storage', file: 'things.json' },
    })
  })

  it.runIf(process.getuid !== undefined && process.getuid() !== 0)(
    'a file without read permission is a failure and stays where it is',
    async () => {
      await using folder = await temporaryFolder()
      await (await open(folder.path)).write({ names: ['mine'] })
      await chmod(join(folder.path, 'things.json'), 0)

      await expect(open(folder.path)).rejects.toMatchObject({ failure: { code: 'EACCES' } })
      expect(await readdir(folder.path)).toEqual(['things.json'])
    },
  )

  it('leftovers of interrupted writes are removed, and nothing else', async () => {
    await using folder = await temporaryFolder()
    const others = ['things.json.bak', 'things.json.tmp', 'other.json.tmp']
    const leftover = 'things.json.0f8fad5b-d9cb-469f-a165-70867728950e.tmp'
    for (const name of [...others, leftover]) await writeFile(join(folder.path, name), '{')
    await open(folder.path)
    expect((await readdir(folder.path)).toSorted()).toEqual(others.toSorted())
  })
})

describe('writing', () => {
  it('writes take effect in the order of the calls', async () => {
    await using folder = await temporaryFolder()
    const file = await open(folder.path)
    const names = Array.from({ length: 30 }, (_, index) => `n${index}`)
    await Promise.all(names.map((name) => file.write({ names: [name] })))

    expect((await open(folder.path)).value).toEqual({ names: ['n29'] })
    expect(await readdir(folder.path)).toEqual(['things.json'])
  })

  it.runIf(process.platform !== 'win32')('only the owner may read the file', async () => {
    await using folder = await temporaryFolder()
    const path = join(folder.path, 'things.json')
    await writeFile(path, '{"version":2,"names":[]}', { mode: 0o644 })
    await (await open(folder.path)).write({ names: [] })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('a write that fails is said, keeps the old value, and the next one works', async () => {
    await using folder = await temporaryFolder()
    const home = join(folder.path, 'home')
    const file = await open(home)
    await rm(home, { recursive: true })

    await expect(file.write({ names: ['lost'] })).rejects.toMatchObject({
      failure: { kind: 'storage', file: 'things.json', code: 'ENOENT' },
    })
    expect(file.value).toEqual({ names: ['first'] })

    await mkdir(home)
    await file.write({ names: ['kept'] })
    expect((await open(home)).value).toEqual({ names: ['kept'] })
  })

  it.runIf(process.platform !== 'win32')(
    'a write of which the disk takes only a part fails and leaves the old file whole',
    async () => {
      await using folder = await temporaryFolder()
      const path = join(folder.path, 'things.json')
      await writeFile(path, '{"version":1,"text":"old"}')

      const script = join(import.meta.dirname, '../support/jsonFileWriter.ts')
      const limited = 'ulimit -f 4 && exec "$0" "$@"'
      const run = await promisify(execFile)('bash', [
        '-c',
        limited,
        process.execPath,
        script,
        path,
        '6000',
      ])

      expect(JSON.parse(run.stdout)).toMatchObject({
        failure: { kind: 'storage', file: 'things.json', code: 'EFBIG' },
        value: 3,
      })
      expect(await readFile(path, 'utf8')).toBe('{"version":1,"text":"old"}')
      expect(await readdir(folder.path)).toEqual(['things.json'])
    },
  )
})
