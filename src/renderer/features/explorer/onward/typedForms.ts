import type { Operation } from '../../../../shared/catalog/operation.ts'
import { printJson, textOf, tryParseJson } from '../../../../shared/losslessJson.ts'
import type { Typed } from '../../../../shared/request/typed.ts'

/** Fields that stand beside each other, and what is typed into them. */
export interface TypedForm {
  names: ReadonlySet<string>
  /** What is typed into a field; `null` for nothing. */
  read: (name: string) => string | null
  /** What is typed, with another value in a field. */
  write: (name: string, value: string) => Typed
}

type FormField = Operation['fields'][number]

/** An operation's fields, and those inside each of its objects; of a body typed as JSON, its keys. */
export function typedForms(operation: Operation, typed: Typed): TypedForm[] {
  const isTyped = typed.body.as !== 'fields'
  const fields = operation.fields.filter((field) => !isTyped || !isInBody(field))
  return [
    fieldForm(fields, typed),
    ...fields.flatMap((field) => (field.type === 'object' ? (objectForm(field, typed) ?? []) : [])),
    ...(typed.body.as === 'json' ? [jsonForm(operation.fields.filter(isInBody), typed)] : []),
  ]
}

function isInBody({ place }: FormField): boolean {
  return place === 'body'
}

function fieldForm(fields: readonly FormField[], typed: Typed): TypedForm {
  return {
    names: namesOf(fields),
    read: (name) => textOf(typed.values[name]),
    write: (name, value) => ({ ...typed, values: { ...typed.values, [name]: value } }),
  }
}

/** An object is typed as JSON, or field by field; it stays as it is. */
function objectForm({ name: outer, fields = [] }: FormField, typed: Typed): TypedForm | null {
  const value = typed.values[outer]
  const isText = value === undefined || typeof value === 'string'
  const object = objectOf(isText ? tryParseJson(value || '{}') : value)
  if (object === null) return null
  return {
    names: namesOf(fields),
    read: (name) => textOf(object[name]),
    write: (name, next) => {
      const changed = { ...object, [name]: valueLike(object[name], next) }
      const kept = isText ? printJson(changed, 2) : { ...object, [name]: next }
      return { ...typed, values: { ...typed.values, [outer]: kept } }
    },
  }
}

function jsonForm(fields: readonly FormField[], typed: Typed): TypedForm {
  const object = objectOf(typed.body.as === 'json' ? tryParseJson(typed.body.text) : null)
  return {
    names: object === null ? new Set() : namesOf(fields),
    read: (name) => textOf(object?.[name]),
    write: (name, next) => {
      const changed = { ...object, [name]: valueLike(object?.[name], next) }
      return { ...typed, body: { as: 'json', text: printJson(changed, 2) } }
    },
  }
}

/** A text where a text stood; else the number that it is. */
function valueLike(before: unknown, next: string): unknown {
  const isNumber = typeof before !== 'string' && /^-?\d+$/.test(next)
  return isNumber ? tryParseJson(next) : next
}

function namesOf(fields: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(fields.map(({ name }) => name))
}

function objectOf(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
}
