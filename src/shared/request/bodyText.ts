import type { Operation, Values } from '../catalog/operation.ts'
import { printJson, textOf, tryParseJson } from '../losslessJson.ts'
import { type Ground, planRequest } from '../plan.ts'
import type { FieldProblem } from './problem.ts'
import type { Extra, Typed } from './typed.ts'
import { namesIn, type Variables } from './variables.ts'

/** A JSON body as text to edit, variables unresolved; '' when the fields make none. */
export function textOfBody(
  operation: Operation,
  typed: Typed,
  credentials: Ground['credentials'],
): string {
  if (typed.body.as !== 'fields') return typed.body.text

  const { body, unread } = planBody(operation, typed, credentials)
  if (body.kind !== 'text') return ''
  if (operation.bodyType !== 'json') return body.text
  return printJson(withUnread(operation, tryParseJson(body.text), unread), 2)
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

  const known = new Set(bodyFields(operation).map(({ name }) => name))
  const values = Object.fromEntries(
    Object.entries(typed.values).filter(([name]) => !known.has(name)),
  )
  const extras: Extra[] = typed.extras.filter(({ place, on }) => place !== 'body' || !on)
  for (const [name, value] of Object.entries(parsed)) {
    if (known.has(name)) values[name] = valueOf(value)
    else extras.push({ place: 'body', name, value: extraOf(value), on: true })
  }

  const asFields: Typed = { values, extras, body: { as: 'fields' } }
  const { body, unread, problems } = planBody(operation, asFields, credentials)
  const isSame =
    problems.every((one) => isOfVariable(one, values)) &&
    body.kind === 'text' &&
    canonical(withUnread(operation, tryParseJson(body.text), unread)) === canonical(parsed)
  return isSame ? asFields : asText
}

/** The body that is planned, with every variable standing for itself, and what it lacks. */
function planBody(operation: Operation, typed: Typed, credentials: Ground['credentials']) {
  const variables = variablesIn(printJson(typed))
  const ground = { oapiAddress: '', apiAddress: '', token: null, credentials, variables }
  const planned = planRequest(operation, typed.values, ground, typed)
  const inBody = new Set(bodyFields(operation).map(({ name }) => name))
  const said = planned.ok ? [] : planned.problems
  const problems = said.filter(
    ({ part, field, problem }) => part === 'fields' && inBody.has(field) && problem !== 'required',
  )
  const lacking = problems.filter(({ path }) => path === undefined)
  return {
    body: planned.ok ? planned.plan.body : planned.rest.body,
    /** Fields that hold something which is not sent, by name. */
    unread: new Map(lacking.map(({ field }) => [field, typed.values[field]])),
    problems,
  }
}

/** A body with what the fields hold that is not sent yet: a number half typed, a variable for one. */
function withUnread(
  operation: Operation,
  body: unknown,
  unread: ReadonlyMap<string, unknown>,
): unknown {
  const added = bodyFields(operation).filter(({ name }) => unread.has(name))
  if (!isObject(body) || added.length === 0) return body
  return { ...body, ...Object.fromEntries(added.map(({ name }) => [name, unread.get(name)])) }
}

/** Whether all that is wrong is a variable whose value, once put in, may be right. */
function isOfVariable({ field, path = [] }: FieldProblem, values: Values): boolean {
  const whole = values[field]
  let value = path.length > 0 && typeof whole === 'string' ? tryParseJson(whole) : whole
  for (const step of path) {
    const found = Object.entries(isParent(value) ? value : {})
    value = found.find(([name]) => name === String(step))?.[1]
  }
  return typeof value === 'string' && Object.keys(variablesIn(value)).length > 0
}

function bodyFields({ fields }: Operation) {
  return fields.filter(({ place }) => place === 'body')
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

/** Every variable that is written, standing for itself. */
function variablesIn(text: string): Variables {
  return Object.fromEntries(namesIn(text).map((name) => [name, `{{${name}}}`]))
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
