import { printJson } from '../losslessJson.ts'
import { namesIn, resolveText, resolveValue, type Variables } from '../request/variables.ts'
import { readBeside } from './beside.ts'
import { channelOf } from './channels.ts'
import { type Draft, valuesIn } from './draft.ts'
import { isJsonObject, type JsonObject, objectOf } from './json.ts'
import { error, type Finding } from './lint/finding.ts'

/** A draft with its variables put in. */
export interface Filled {
  /** As it is sent; a variable without a value stays as it is written. */
  draft: Draft
  /** The names that stand for nothing. */
  unknown: readonly string[]
}

/** The names of the variables in a draft, in the order in which they stand. */
export function variablesIn({ body }: Draft): string[] {
  return namesIn(textsIn(body).join(' '))
}

/**
 * Puts the variables into every text of a draft, also into the texts of a JSON that is itself a
 * text; a value never becomes more than the text it stands in. Names of fields are left alone.
 */
export function fill(draft: Draft, variables: Variables): Filled {
  const names = variablesIn(draft)
  const unknown = names.filter((name) => !isKnown(variables, name))
  const left = Object.fromEntries(unknown.map((name) => [name, `{{${name}}}`]))
  const body = filledObject(draft.body, { ...variables, ...left })
  return { draft: { ...draft, body }, unknown }
}

/** A finding for each variable without a value, where it is written. */
export function lintVariables(draft: Draft, unknown: readonly string[]): Finding[] {
  if (unknown.length === 0) return []
  const places = placesIn(draft)
  return unknown.flatMap((name) => {
    const at = places.filter(({ text }) => namesIn(text).includes(name)).map(({ where }) => where)
    return (at.length === 0 ? ['message'] : at).map((where) =>
      error('unknown-variable', where, { name }),
    )
  })
}

function isKnown(variables: Variables, name: string): boolean {
  return Object.hasOwn(variables, name) && variables[name] !== ''
}

function filledObject(object: JsonObject, variables: Variables): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, filled(name, value, variables)]),
  )
}

function filled(name: string, value: unknown, variables: Variables): unknown {
  const inner = innerOf(name, value)
  if (inner !== null) return printJson(filledObject(inner, variables))
  if (typeof value === 'string') return ok(resolveText(value, variables))
  return ok(resolveValue(value, variables))
}

/** Every name has a value here: what has none stands for itself. */
function ok<T>(resolved: { ok: true; value: T } | { ok: false; unknown: string }): T {
  if (!resolved.ok) throw new Error(`no value for ${resolved.unknown}`)
  return resolved.value
}

/** The message where it stands as the text of its JSON, and a variable is in it. */
function innerOf(name: string, value: unknown): JsonObject | null {
  const mayBe = name === 'msgParam' || name === 'msg'
  return mayBe && typeof value === 'string' && value.includes('{{') ? objectOf(value) : null
}

/** Every text of a value, those within a JSON text by themselves. */
function textsIn(value: unknown, name = ''): string[] {
  const inner = innerOf(name, value)
  if (inner !== null) return textsIn(inner)
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap((one: unknown) => textsIn(one))
  if (!isJsonObject(value)) return []
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, key))
}

/** Every text that a form shows, and where. */
function placesIn(draft: Draft): { where: string; text: string }[] {
  const beside = channelOf(draft.channel).fields.map((field) => ({
    where: field.name,
    text: readBeside(draft.body, field),
  }))
  const content = Object.entries(valuesIn(draft)).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [{ where: key, text: value }]
      : value.flatMap((row, index) =>
          Object.entries(row).map(([column, text]) => ({
            where: `${key}.${index}.${column}`,
            text,
          })),
        ),
  )
  return [...beside, ...content]
}
