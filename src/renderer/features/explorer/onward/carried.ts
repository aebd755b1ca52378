import type { Field, Operation } from '../../../../shared/catalog/operation.ts'
import { textOf, tryParseJson } from '../../../../shared/losslessJson.ts'

/** What kinds of value an answer hands on, and the names under which answers and fields have them. */
const KINDS = {
  userid: {
    answers: /^(?:user_?id|userid_list|userIds|staff_?id|manager_userid|jobUserId)$/i,
    fields: /^(?:user_?ids?|userid_list|useridlist|staff_?ids?)$/i,
  },
  unionid: { answers: /^(?:associated_)?union_?id$/i, fields: /^union_?ids?$/i },
  'dept id': {
    answers: /^(?:dept_?id|dept_?id_list|department(?:_?id)?|parent_?id)$/i,
    fields: /^(?:dept_?ids?|dept_id_list|department_?ids?)$/i,
  },
  chatid: { answers: /^chat_?id$/i, fields: /^chat_?id$/i },
  openConversationId: { answers: /^open_?conversation_?id$/i, fields: /^open_?conversation_?id$/i },
  media_id: { answers: /^media_?id$/i, fields: /^media_?id$/i },
  task_id: { answers: /^task_?id$/i, fields: /^task_?id$/i },
} as const satisfies Record<string, { answers: RegExp; fields: RegExp }>

/** A kind of value that leads from one operation to another. */
export type CarriedKind = keyof typeof KINDS

/** A value of an answer that other operations take. */
export interface Carried {
  kind: CarriedKind
  value: string
}

/** An operation that takes a value, and its field for it. */
export interface Taker {
  operation: Operation
  field: Field
}

const KIND_NAMES: readonly CarriedKind[] = [
  'userid',
  'unionid',
  'dept id',
  'chatid',
  'openConversationId',
  'media_id',
  'task_id',
]
const MOST_EACH = 50
const MOST_CHARACTERS = 2_000_000
/** The lists of departments call it `id`, which elsewhere may be anything. */
const DEPARTMENT_PATH = /\/department\//

/** The values in an answer that other operations take, each once, by kind in their order. */
export function carriedIn(body: string, requestPath: string): Carried[] {
  if (body.length > MOST_CHARACTERS) return []
  const found = new Map<string, Carried>()
  look(tryParseJson(body), '')
  return [...found.values()].sort((a, b) => KIND_NAMES.indexOf(a.kind) - KIND_NAMES.indexOf(b.kind))

  function look(value: unknown, key: string): void {
    const text = textOf(value)
    if (text !== null) return take(text, key)
    if (Array.isArray(value)) for (const one of value) look(one, key)
    else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) look(one, name)
    }
  }

  function take(value: string, key: string): void {
    const kind = kindOf(key, requestPath)
    if (kind === null || value === '' || value.length > 300) return
    const isFull = [...found.values()].filter((one) => one.kind === kind).length >= MOST_EACH
    if (!isFull) found.set(`${kind} ${value}`, { kind, value })
  }
}

/** The kind that a key of an answer names; `null` for one that leads nowhere. */
function kindOf(key: string, requestPath: string): CarriedKind | null {
  if (DEPARTMENT_PATH.test(requestPath) && key === 'id') return 'dept id'
  return KIND_NAMES.find((kind) => KINDS[kind].answers.test(key)) ?? null
}

/** The operations that take a kind of value: what needs it first, current before archived. */
export function takersOf(kind: CarriedKind, operations: readonly Operation[]): Taker[] {
  return operations
    .flatMap((operation) => {
      const field = operation.fields.find((one) => takes(one, operation, kind))
      return field === undefined ? [] : [{ operation, field }]
    })
    .sort((a, b) => rank(a) - rank(b))
}

function takes({ name, type }: Field, { path }: Operation, kind: CarriedKind): boolean {
  if (type === 'file' || type === 'boolean' || type === 'object') return false
  if (kind === 'dept id' && name === 'id' && DEPARTMENT_PATH.test(path)) return true
  return KINDS[kind].fields.test(name)
}

function rank({ operation, field }: Taker): number {
  const effect = { reads: 0, writes: 2, deletes: 4 }[operation.effect]
  return effect + (field.required ? 0 : 1) + (operation.status === 'current' ? 0 : 8)
}

/** A value as its field takes it: a list field wants JSON, or commas where it is a text. */
export function valueFor({ type }: Field, value: string): string {
  return type === 'list' ? JSON.stringify([value]) : value
}
