import documentedRows from '../../src/shared/catalog/documented.json' with { type: 'json' }
import groups from '../../src/shared/catalog/groups.json' with { type: 'json' }
import type { Bilingual, ListedOperation, Operation } from '../../src/shared/catalog/operation.ts'
import operationRows from '../../src/shared/catalog/operations.json' with { type: 'json' }
import type { PackedField } from '../../src/shared/catalog/packed.ts'
import { effectOf } from './effects.ts'
import { mergeFields, withNestedOf } from './mergeFields.ts'
import type { SdkOperation } from './sdkOperations.ts'
import { titleFromName } from './words.ts'

/** What the project says of a documented operation; what it leaves out, the SDK knows. */
interface DocumentedRow {
  id: string
  title: Bilingual
  effect: ListedOperation['effect']
  docUrl: string
  permissions?: string[]
  status?: 'archived'
  token?: Operation['token']
  bodyType?: Operation['bodyType']
  successor?: string
  fields?: PackedField[]
}

/** An operation on its way into the generated files. */
export interface MergedRow extends Omit<Operation, 'fields' | 'generation' | 'method' | 'path'> {
  fields: PackedField[]
}

// oxlint-disable typescript/no-unsafe-type-assertion -- JSON widens its texts; tests/shared/catalog/operations.test.ts parses every merged row with `operationSchema`
const documented = documentedRows as readonly DocumentedRow[]
const handMade = operationRows as readonly Operation[]
// oxlint-enable typescript/no-unsafe-type-assertion

/**
 * Every operation once, group by group: the hand-made rows as they are, then the documented ones
 * over what the SDK knows of them, then what only the SDK knows.
 */
export function mergeRows(sdk: readonly SdkOperation[]): MergedRow[] {
  const known = new Map(sdk.map((operation) => [idOf(operation), operation]))
  const rows = new Map<string, MergedRow>()
  for (const row of handMade) {
    const fields = withNestedOf(row.fields, known.get(row.id)?.fields ?? [])
    rows.set(row.id, { ...row, fields })
  }
  for (const row of documented) {
    if (rows.has(row.id)) throw new Error(`${row.id} stands in two hand-made files`)
    rows.set(row.id, documentedRow(row, known.get(row.id)))
  }
  for (const [id, operation] of known) {
    if (!rows.has(id)) rows.set(id, undocumentedRow(id, operation))
  }

  const order = new Map(groups.map(({ id }, index) => [id, index]))
  return [...rows.values()].sort((a, b) => (order.get(a.group) ?? 0) - (order.get(b.group) ?? 0))
}

function idOf({ method, path }: SdkOperation): string {
  return `api ${method} ${path}`
}

function documentedRow(row: DocumentedRow, known: SdkOperation | undefined): MergedRow {
  return {
    ...row,
    group: groupOf(row.id),
    permissions: row.permissions ?? [],
    status: row.status ?? 'current',
    token: row.token ?? known?.token ?? 'app',
    bodyType: row.bodyType ?? known?.bodyType ?? 'json',
    fields: withLoginCode(
      row.id,
      withAgentId(row.id, row.effect, mergeFields(known?.fields ?? [], row.fields ?? [])),
    ),
  }
}

function undocumentedRow(id: string, operation: SdkOperation): MergedRow {
  const { name, summary, method, token, bodyType, fields } = operation
  const en = titleFromName(name)
  const effect = effectOf(method, name, summary)
  return {
    id,
    title: { zh: CHINESE[name] ?? shortened(summary), en },
    group: groupOf(id),
    effect,
    token,
    bodyType,
    permissions: [],
    docUrl: null,
    status: 'undocumented',
    fields: withLoginCode(id, withAgentId(id, effect, fields)),
  }
}

/** Titles of the few operations whose comment in the SDK is not Chinese, by function. */
const CHINESE: Record<string, string> = {
  anheiP: '测试接口 AnheiP',
  anheiTest888: '测试接口 AnheiTest888',
  anheiTestB: '测试接口 AnheiTestB',
  deleteSequence: '删除序列',
  getTaskPackageResult: '获取任务包结果',
  sheetAutofitRows: '设置自动行高（旧）',
  submitTaskPackage: '提交任务包',
}

/** The AgentId is that of the profile, except where an app is deleted: that one is named. */
function withAgentId(
  id: string,
  effect: ListedOperation['effect'],
  fields: readonly PackedField[],
): PackedField[] {
  const deletesApp = effect === 'deletes' && /microapp/i.test(id)
  return fields.map((field) =>
    /^agent_?id$/i.test(field.name) && !deletesApp ? { ...field, from: 'agentId' } : field,
  )
}

/** The one-time code of a login is a credential; elsewhere a code is an ordinary word. */
function withLoginCode(id: string, fields: readonly PackedField[]): PackedField[] {
  return fields.map((field) =>
    / \/v1\.0\/oauth2\//.test(id) && field.name === 'code' ? { ...field, secret: true } : field,
  )
}

/** A title without what comes after its first sentence, and without a full stop. */
function shortened(summary: string): string {
  return (summary.split(/[。；;\n]/)[0] ?? summary).replace(/^调用(?:本接口|本)，?/, '').trim()
}

const prefixes = new Map(groups.flatMap(({ id, paths }) => paths.map((path) => [path, id])))

/** The heading of an operation: that of the longest beginning of its path that a group names. */
function groupOf(id: string): string {
  const path = id.split(' ')[2] ?? ''
  const parts = path.replace(/^\/(?:v\d+\.\d+\/|topapi\/)?/, '').split('/')
  for (let length = parts.length; length > 0; length -= 1) {
    const group = prefixes.get(parts.slice(0, length).join('/'))
    if (group !== undefined) return group
  }
  throw new Error(`no group takes ${id}: name the beginning of its path in groups.json`)
}
