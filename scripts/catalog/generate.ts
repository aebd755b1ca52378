import {
  type PackedDetails,
  type PackedOperation,
  pageAddress,
} from '../../src/shared/catalog/packed.ts'
import type { Syllables } from '../../src/shared/catalog/spell.ts'
import { commonSyllables, saidOtherwise } from './pinyin.ts'
import { type MergedRow, mergeRows } from './rows.ts'
import { readSdkOperations } from './sdkOperations.ts'
import { tidyField } from './tidyField.ts'

/** How many operations there are. */
export interface Counts {
  operations: number
  oapi: number
  api: number
  /** In the documentation of today, in its archive or in the guide of 2016. */
  documented: number
}

/** The operation that is open at first start. */
const FIRST_ID = 'oapi GET /department/list'

/** The generated files, by name, and what they count. The same sources give the same text. */
export async function generateCatalog(): Promise<{ counts: Counts; files: Map<string, string> }> {
  const rows = mergeRows(await readSdkOperations()).map((row) => ({
    ...row,
    fields: row.fields.map(tidyField),
  }))
  const first = rows.find(({ id }) => id === FIRST_ID)
  if (!first) throw new Error(`${FIRST_ID} is missing`)

  const counts = countsOf(rows)
  const syllables = commonSyllables(rows.map(({ title }) => title.zh))
  const byGroup = Map.groupBy(rows, ({ group }) => group)
  const files = new Map<string, string>([
    ['counts.json', `${JSON.stringify(counts)}\n`],
    ['first.json', `${JSON.stringify(wholeOperation(first), null, 2)}\n`],
    ['secretFields.json', tableOf(secretFields(rows))],
    ['index.json', listOf(rows.map((row) => packedOperation(row, syllables)))],
    ['syllables.json', `${JSON.stringify(syllables)}\n`],
    ['details.ts', detailsModule([...byGroup.keys()])],
  ])
  for (const [group, members] of byGroup) {
    files.set(`details/${group}.json`, tableOf(members.map((row) => [row.id, packedDetails(row)])))
  }
  return { counts, files }
}

/** What must be known of an operation before the catalogue is read: what of it is never kept. */
function secretFields(rows: readonly MergedRow[]): [string, string[]][] {
  return rows.flatMap(({ id, fields }): [string, string[]][] => {
    const names = fields.flatMap(({ name, secret }) => (secret === true ? [name] : []))
    return names.length === 0 ? [] : [[id, names]]
  })
}

function countsOf(rows: readonly MergedRow[]): Counts {
  const oapi = rows.filter(({ id }) => id.startsWith('oapi ')).length
  const documented = rows.filter(({ status }) => status !== 'undocumented').length
  return { operations: rows.length, oapi, api: rows.length - oapi, documented }
}

function packedOperation(row: MergedRow, syllables: Syllables): PackedOperation {
  const { id, title, group, effect, token, status, permissions, successor } = row
  const said = saidOtherwise(title.zh, syllables)
  return {
    id,
    zh: title.zh,
    en: title.en,
    group,
    ...(said === undefined ? {} : { said }),
    ...(effect === 'reads' ? {} : { effect }),
    ...(token === 'app' ? {} : { token }),
    ...(status === 'undocumented' ? {} : { status }),
    ...(permissions.length === 0 ? {} : { permissions }),
    ...(successor === undefined ? {} : { successor }),
  }
}

function packedDetails({ bodyType, docUrl, fields }: MergedRow): PackedDetails {
  const page = docUrl?.slice(pageAddress('').length)
  return {
    ...(bodyType === 'json' ? {} : { bodyType }),
    ...(page === undefined ? {} : { page }),
    ...(fields.length === 0 ? {} : { fields }),
  }
}

function wholeOperation(row: MergedRow) {
  const [generation, method, path] = row.id.split(' ')
  const fields = row.fields.map((field) => ({
    ...field,
    place: field.place ?? 'body',
    type: field.type ?? 'text',
    required: field.required ?? false,
  }))
  return { ...row, generation, method, path, fields }
}

/** The module that reads a group's details: a file each, read at first need. */
function detailsModule(groups: readonly string[]): string {
  const lines = groups.map(
    (group) => `  ${group}: () => import('./details/${group}.json', { with: { type: 'json' } }),`,
  )
  return `// Written by \`npm run catalog\`.
import type { PackedDetails } from '../packed.ts'

const files = {
${lines.join('\n')}
}

/** The details of a group's operations, by id. */
export async function readDetails(group: string): Promise<ReadonlyMap<string, PackedDetails>> {
  const read = Object.entries(files).find(([name]) => name === group)?.[1]
  if (!read) return new Map()

  const { default: table } = await read()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens its texts; tests/shared/catalog/operations.test.ts parses every row
  return new Map(Object.entries(table as Record<string, PackedDetails>))
}
`
}

/** JSON with a line for each entry, so that a change shows as the lines it changes. */
function listOf(entries: readonly unknown[]): string {
  return `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`
}

function tableOf(entries: readonly (readonly [string, unknown])[]): string {
  const lines = entries.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
  return `{\n${lines.join(',\n')}\n}\n`
}
