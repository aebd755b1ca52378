import type { Field, Operation } from '../../../../shared/catalog/operation.ts'
import { textOf, tryParseJson } from '../../../../shared/losslessJson.ts'
import { KIND_NAMES, kindOf, kindOrName, takes } from './kinds.ts'

/** A value of an answer that other operations take. */
export interface Carried {
  /** One of `KIND_NAMES`, or the name that an answer has for it. */
  kind: string
  value: string
}

/** An operation that takes a value, and its field for it. */
export interface Taker {
  operation: Operation
  field: Field
}

const MOST_EACH = 50
const MOST_CHARACTERS = 2_097_152
const LONGEST_VALUE = 300
/** The last name of a JSONPath, before the numbers of entries. */
const LAST_NAME = /(?:\.([\w$]+)|\[(['"])(.*?)\2\])(?:\[\d+\])*$/

/** The values in an answer that other operations take, each once, by kind in their order. */
export function carriedIn(body: string, requestPath: string): Carried[] {
  if (body.length > MOST_CHARACTERS) return []
  const found = new Map<string, Carried>()
  const counts = new Map<string, number>()
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
    if (kind === null || value === '' || value.length > LONGEST_VALUE) return
    const count = counts.get(kind) ?? 0
    if (count >= MOST_EACH || found.has(`${kind} ${value}`)) return
    counts.set(kind, count + 1)
    found.set(`${kind} ${value}`, { kind, value })
  }
}

/** What an answer holds at a JSONPath, given as JSON, if operations may take it. */
export function carriedAt(path: string, json: string, requestPath: string): Carried | null {
  const [, plain, , quoted] = LAST_NAME.exec(path) ?? []
  const kind = kindOrName(plain ?? quoted ?? '', requestPath)
  const value = textOf(tryParseJson(json))
  const isCarried = value !== null && value !== '' && value.length <= LONGEST_VALUE
  return kind !== null && isCarried ? { kind, value } : null
}

/**
 * The operations that take a kind of value. First what reads and needs it, of the group where it
 * comes from, with the fewest other fields to fill; what is archived last.
 */
export function takersOf(
  kind: string,
  operations: readonly Operation[],
  group: string | null = null,
): Taker[] {
  return operations
    .flatMap((operation) => {
      const field = operation.fields.find((one) => takes(one, operation, kind))
      return field === undefined ? [] : [{ operation, field, rank: rank(operation, field, group) }]
    })
    .sort((a, b) => a.rank - b.rank || a.operation.path.length - b.operation.path.length)
    .map(({ operation, field }) => ({ operation, field }))
}

function rank({ effect, status, group, fields }: Operation, field: Field, from: string | null) {
  const needed = fields.filter((one) => one.required && one !== field && !one.from).length
  const order = [
    status === 'current' ? 0 : 1,
    { reads: 0, writes: 1, deletes: 2 }[effect],
    field.required ? 0 : 1,
    group === from ? 0 : 1,
    Math.min(needed, 9),
  ]
  return Number(order.join(''))
}

/** A value as its field takes it: a list field wants JSON, or commas where it is a text. */
export function valueFor({ type }: Field, value: string): string {
  return type === 'list' ? JSON.stringify([value]) : value
}
