import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { installedElectron, reasonIn } from '../../scripts/parts/electronRuntime.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

describe("Electron's runtime", () => {
  test('is not there before it was downloaded', async () => {
    await using folder = await temporaryFolder()
    expect(installedElectron(folder.path)).toBeNull()
  })

  test('is not there when only half of it was unpacked', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'dist'))
    await writeFile(join(folder.path, 'dist', 'version'), '45.4.1')
    expect(installedElectron(folder.path)).toBeNull()

    await writeFile(join(folder.path, 'path.txt'), 'electron')
    expect(installedElectron(folder.path)).toBeNull()
  })

  test('is where its package says', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'dist'))
    await writeFile(join(folder.path, 'dist', 'version'), '45.4.1')
    await writeFile(join(folder.path, 'dist', 'electron'), '')
    await writeFile(join(folder.path, 'path.txt'), 'electron')
    expect(installedElectron(folder.path)).toBe(join(folder.path, 'dist', 'electron'))
  })
})

test.each([
  ['TypeError: fetch failed', 'fetch failed'],
  [
    'node:internal\nHTTPError: Response code 403 (Forbidden)\n    at x (y.js:1)',
    'Response code 403 (Forbidden)',
  ],
  ['Error: getaddrinfo ENOTFOUND github.com\n  at errno', 'getaddrinfo ENOTFOUND github.com'],
  ['', 'no reason given'],
])('a download that said %j failed because of "%s"', (output, reason) => {
  expect(reasonIn(output)).toBe(reason)
})
