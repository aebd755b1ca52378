import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { generateCatalog } from '../../../scripts/catalog/generate.ts'
import { ROOT } from '../../../scripts/parts/root.ts'

const FOLDER = join(ROOT, 'src', 'shared', 'catalog', 'generated')

describe('the generated files of the catalogue', () => {
  test('are what `npm run catalog` writes now, and nothing else lies beside them', async () => {
    const { files } = await generateCatalog()
    const found = await readdir(FOLDER, { recursive: true, withFileTypes: true })
    const names = found.filter((entry) => entry.isFile()).map((entry) => entry.name)

    expect(names.toSorted()).toEqual([...files.keys()].map(lastPart).toSorted())
    for (const [name, text] of files) {
      // Compared as a truth: the difference of two such texts takes minutes to print.
      expect({ name, isSame: (await readFile(join(FOLDER, name), 'utf8')) === text }).toEqual({
        name,
        isSame: true,
      })
    }
  })
})

function lastPart(name: string): string {
  return name.split('/').at(-1) ?? name
}
