import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openJsonFile } from '../../../src/main/jsonFile.ts'
import { createKept, typedFileSchema } from '../../../src/main/requests/kept.ts'
import { createMask } from '../../../src/shared/mask.ts'
import { NOTHING_TYPED } from '../../../src/shared/request/typed.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const ID = 'oapi GET /department/list'
const typedWith = (values: Record<string, unknown>) => ({ ...NOTHING_TYPED, values })

async function opened(folder: string) {
  const path = join(folder, 'typed.json')
  const file = await openJsonFile({
    path,
    version: 1,
    schema: typedFileSchema,
    initial: { rows: [] },
    now: () => 0,
  })
  return { path, file, kept: createKept(file, () => createMask(['kn0wn-secret'])) }
}

it('a damaged file is set aside, and nothing is brought back', async () => {
  await using folder = await temporaryFolder()
  await mkdir(folder.path, { recursive: true })
  await writeFile(join(folder.path, 'typed.json'), '{"version":1,"rows":[{')

  const { file, kept } = await opened(folder.path)

  expect(file.setAside?.file).toBe('typed.json')
  expect(kept.read('p1', ID)).toBeNull()
})

it('what was typed is there after a restart, by profile and request', async () => {
  await using folder = await temporaryFolder()
  const { kept } = await opened(folder.path)
  await kept.keep('p1', ID, typedWith({ id: '9223372036854775807' }))

  const again = await opened(folder.path)

  expect(again.kept.read('p1', ID)).toEqual(typedWith({ id: '9223372036854775807' }))
  expect(again.kept.read('p2', ID)).toBeNull()
})

it('no secret reaches the file', async () => {
  await using folder = await temporaryFolder()
  const { kept, path } = await opened(folder.path)

  await kept.keep('p1', ID, typedWith({ appSecret: 'canary-1', note: 'kn0wn-secret', id: '1' }))

  expect(await readFile(path, 'utf8')).not.toMatch(/canary-1|kn0wn-secret/)
  expect(kept.read('p1', ID)?.values).toEqual({ id: '1' })
})

it.each([
  ['oapi GET /user/getuserinfo', { values: { code: 'canary-0nce' } }],
  ['api GET /v1.0/oauth2/ssoUserInfo', { values: { code: 'canary-0nce' } }],
  [
    'oapi POST /topapi/v2/user/getuserinfo',
    { body: { as: 'json' as const, text: '{"code":"canary-0nce"}' } },
  ],
])('no login code reaches the file, of %s', async (id, typed) => {
  await using folder = await temporaryFolder()
  const { kept, path } = await opened(folder.path)

  await kept.keep('p1', id, { ...NOTHING_TYPED, ...typed })

  expect(await readFile(path, 'utf8')).not.toContain('canary-0nce')
  expect(kept.read('p1', id)).toEqual(NOTHING_TYPED)
})

it('what is too large is not kept, and that is said', async () => {
  await using folder = await temporaryFolder()
  const { kept } = await opened(folder.path)
  await kept.keep('p1', ID, typedWith({ id: '1' }))

  expect(await kept.keep('p1', ID, typedWith({ id: 'x'.repeat(100_001) }))).toBe(false)
  expect(kept.read('p1', ID)).toBeNull()
})

it('of more than 200 requests the oldest is forgotten', async () => {
  await using folder = await temporaryFolder()
  const { kept } = await opened(folder.path)

  for (let count = 0; count <= 200; count += 1) await kept.keep('p1', `r${count}`, typedWith({}))

  expect(kept.read('p1', 'r0')).toBeNull()
  expect(kept.read('p1', 'r200')).toEqual(typedWith({}))
})

it('a profile that is deleted takes along what was typed with it', async () => {
  await using folder = await temporaryFolder()
  const { kept } = await opened(folder.path)
  await kept.keep('p1', ID, typedWith({ id: '1' }))
  await kept.keep('p2', ID, typedWith({ id: '2' }))

  await kept.forget('p1')

  expect(kept.read('p1', ID)).toBeNull()
  expect(kept.read('p2', ID)).not.toBeNull()
})
