import type { Operation } from '../catalog/operation.ts'
import { printJson, textOf, tryParseJson } from '../losslessJson.ts'
import { type Ground, planRequest } from '../plan.ts'
import type { Extra, Typed } from './typed.ts'
import type { Variables } from './variables.ts'

/** A JSON body as text to edit, variables unresolved; '' when the fields make none. */
export function textOfBody(
  operation: Operation,
  typed: Typed,
  credentials: Ground['credentials'],
): string {
  if (typed.body.as !== 'fields') return typed.body.text

  const planned = planBody(operation, typed, credentials, variablesIn(printJson(typed)))
  const { body } = planned.ok ? planned.plan : planned.rest
  if (body.kind !== 'text') return ''
  return operation.bodyType === 'json' ? printJson(tryParseJson(body.text), 2) : body.text
}

/**
 * What a JSON text makes of values and extras; as the text itself where they could not say the
 * same: broken JSON, a null, a number where the field wants a text. So nothing is ever lost.
 */
export function typedOfBody(
  operation: Operation,
  typed: Typed,
  text: string,
  credentials: Ground['credentials'],
): Typed {
  const asText: Typed = { ...typed, body: { as: 'json', text } }
  const parsed = tryParseJson(text)
  if (operation.bodyType !== 'json' || !isObject(parsed)) return asText

  const inBody = operation.fields.filter(({ place }) => place === 'body')
  const known = new Map(inBody.map((field) => [field.name, field]))
  const values = Object.fromEntries(
    Object.entries(typed.values).filter(([name]) => !known.has(name)),
  )
  const extras: Extra[] = typed.extras.filter(({ place, on }) => place !== 'body' || !on)
  for (const [name, value] of Object.entries(parsed)) {
    if (known.has(name)) values[name] = valueOf(value)
    else extras.push({ place: 'body', name, value: extraOf(value), on: true })
  }

  const asFields: Typed = { values, extras, body: { as: 'fields' } }
  const variables = variablesIn(text)
  const planned = planBody(operation, asFields, credentials, variables)
  const made = planned.ok ? planned.plan : planned.rest
  const isRefused =
    !planned.ok &&
    planned.problems.some(({ path, problem }) => path !== undefined && problem !== 'required')
  const isSame =
    !isRefused &&
    made.body.kind === 'text' &&
    canonical(tryParseJson(made.body.text)) === canonical(parsed)
  return isSame ? asFields : asText
}

function planBody(
  operation: Operation,
  typed: Typed,
  credentials: Ground['credentials'],
  variables: Variables,
) {
  const ground = { oapiAddress: '', apiAddress: '', token: null, credentials, variables }
  return planRequest(operation, typed.values, ground, typed)
}

/** Every variable that is written, standing for itself. */
function variablesIn(text: string): Variables {
  const names = text.matchAll(/\{\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}\}/gu)
  return Object.fromEntries(Array.from(names, ([, name = '']) => [name, `{{${name}}}`]))
}

function valueOf(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && textOf(value) === null) {
    return printJson(value, 2)
  }
  return textOf(value) ?? String(value)
}

/** A text that would be read as JSON carries its quotation marks. */
function extraOf(value: unknown): string {
  if (typeof value !== 'string') return printJson(value)
  return tryParseJson(value) === undefined && !/^\s*[[{"]/.test(value) ? value : printJson(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && textOf(value) === null
  )
}

/** A value as text in which the order of keys does not count. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (!isObject(value)) return printJson(value)
  const pairs = Object.keys(value)
    .toSorted()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
  return `{${pairs.join()}}`
}
