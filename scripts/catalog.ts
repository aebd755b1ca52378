import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { generateCatalog } from './catalog/generate.ts'
import { ROOT } from './parts/root.ts'

/**
 * `npm run catalog` writes the generated files of the catalogue anew, from the official SDK and the
 * hand-made rows. With `--count` it writes nothing and prints how many operations there are.
 */
const { counts, files } = await generateCatalog()

if (!process.argv.includes('--count')) {
  const folder = join(ROOT, 'src', 'shared', 'catalog', 'generated')
  await rm(folder, { recursive: true, force: true })
  for (const [name, text] of files) {
    const path = join(folder, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, text)
  }
}
console.log(JSON.stringify(counts))
