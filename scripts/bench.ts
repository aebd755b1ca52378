/** `npm run bench`: measures, prints, and judges nothing. Names of sections measure those alone. */
import { parseArgs } from 'node:util'
import { SECTIONS, type SectionName } from '../tests/bench/sections.ts'
import { buildWhenStale } from './parts/buildWhenStale.ts'

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const unknown = positionals.filter((name) => !isSection(name))
if (unknown.length > 0) {
  const known = Object.keys(SECTIONS).join(', ')
  console.error(`There is no section ${unknown.join(', ')}. The sections are ${known}.`)
  process.exit(1)
}

await buildWhenStale()
const figures: Record<string, unknown> = {}
for (const name of Object.keys(SECTIONS).filter(isSection)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (!values.json) console.log(`measuring ${name} …`)
  figures[name] = await SECTIONS[name]()
}
console.log(JSON.stringify(figures, null, values.json ? undefined : 2))

function isSection(name: string): name is SectionName {
  return Object.hasOwn(SECTIONS, name)
}
