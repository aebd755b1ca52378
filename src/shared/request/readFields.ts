import type { Field, Operation, Values } from '../catalog/operation.ts'
import { isBlank, readFieldValue } from '../fieldValue.ts'
import { tryParseJson } from '../losslessJson.ts'
import { beyondLimits } from './limits.ts'
import type { FieldProblem } from './problem.ts'
import { HEADER_VALUE } from './readExtras.ts'
import { isNestedField, readNested } from './readNested.ts'
import { type Resolved, resolveJsonText, resolveValue, type Variables } from './variables.ts'
import { asText } from './wire.ts'

/** What a field becomes in the request. */
export type Wires = Map<Field, unknown>

/** What the profile gives to fields and variables. */
interface Sources {
  credentials: Partial<Record<NonNullable<Field['from']>, string>>
  variables: Variables
}

/** Reads every field's value, and says all that is wrong. Names that no field has are refused. */
export function readFields(
  operation: Operation,
  values: Values,
  sources: Sources,
): { wires: Wires; problems: FieldProblem[] } {
  const wires: Wires = new Map()
  const problems: FieldProblem[] = []
  const wrong = (field: string, problem: FieldProblem['problem'], detail?: string) =>
    problems.push({ part: 'fields', field, problem, ...(detail !== undefined && { detail }) })

  for (const field of operation.fields) {
    const typed = Object.hasOwn(values, field.name) ? values[field.name] : undefined
    const isGiven = isBlank(typed) || isSecretOfProfile(field)
    const value = isGiven && field.from ? sources.credentials[field.from] : typed
    if (isBlank(value)) {
      // An empty path field would leave a hole in the path, whatever the catalogue says of it.
      if (field.required || field.place === 'path') wrong(field.name, 'required')
      continue
    }

    const parsed = isNestedField(field) ? asJson(value) : undefined
    if (parsed !== undefined && readFieldValue(field, parsed).ok) {
      readWithin(field, parsed, sources.variables)
      continue
    }
    const resolved = resolve(field, value, sources.variables)
    if (!resolved.ok) {
      wrong(field.name, 'unknown-variable', resolved.unknown)
      continue
    }
    const read = readFieldValue(field, resolved.value)
    if (!read.ok) wrong(field.name, read.problem)
    else if (isNestedField(field)) readWithin(field, read.wire, null)
    else if (!fitsPlace(field.place, asText(read.wire))) {
      wrong(field.name, 'malformed')
    } else {
      const beyond = beyondLimits(field, read.wire)
      if (beyond) wrong(field.name, beyond.problem, beyond.detail)
      else wires.set(field, read.wire)
    }
  }

  const known = new Set(operation.fields.map(({ name }) => name))
  for (const name of Object.keys(values)) {
    if (!known.has(name)) wrong(name, 'malformed')
  }
  return { wires, problems }

  function readWithin(field: Field, value: unknown, variables: Variables | null) {
    const read = readNested(field, value, variables)
    const said = read.problems.map((one) => ({
      part: 'fields' as const,
      field: field.name,
      ...one,
    }))
    problems.push(...said)
    wires.set(field, read.wire)
  }
}

/** A secret is always the profile's, whatever a pasted command may have brought. */
function isSecretOfProfile({ from }: Field): boolean {
  return from === 'corpSecret' || from === 'appSecret' || from === 'ssoSecret'
}

/** A JSON value, from its text as well; `undefined` for what is not JSON, variables or not. */
function asJson(value: unknown): unknown {
  return typeof value === 'string' ? tryParseJson(value) : value
}

/** Whether a text can stand there: a dot part would change the path, a line break the headers. */
function fitsPlace(place: Field['place'], text: string): boolean {
  if (place === 'path') return !/^\.{1,2}$/.test(text)
  return place !== 'header' || HEADER_VALUE.test(text)
}

function resolve(field: Field, value: unknown, variables: Variables): Resolved<unknown> {
  const isJsonText = (field.type === 'list' || field.type === 'object') && typeof value === 'string'
  return isJsonText ? resolveJsonText(value, variables) : resolveValue(value, variables)
}
