import type { Field, Operation } from '../catalog/operation.ts'
import { type FileValue, isFileValue } from '../fieldValue.ts'
import { printJson } from '../losslessJson.ts'
import { isJson } from '../plainJson.ts'
import { assertNever } from '../result.ts'
import type { FieldProblem } from './problem.ts'
import { extraJson, type Extras } from './readExtras.ts'
import type { BodySource } from './typed.ts'
import { resolveJsonText, resolveText, type Variables } from './variables.ts'
import { asText, encode } from './wire.ts'

/** One part of a multipart body. */
export type Part = { name: string; text: string } | { name: string; file: FileValue }

/** What is sent after the headers. */
export type PlannedBody =
  { kind: 'none' } | { kind: 'text'; text: string } | { kind: 'multipart'; parts: Part[] }

/** A body with the Content-Type it goes out with, `null` when the sending chooses it or none is sent. */
export interface Content {
  body: PlannedBody
  contentType: string | null
}

const NO_CONTENT: Content = { body: { kind: 'none' }, contentType: null }
const JSON_TYPE = 'application/json'
const FORM_TYPE = 'application/x-www-form-urlencoded'

/** The body that fields and extras make. */
export function bodyOfFields(
  operation: Operation,
  wires: ReadonlyMap<Field, unknown>,
  extras: Extras['body'],
): Content {
  const inBody = [...wires].filter(([field]) => field.place === 'body')
  const isExpected = operation.method !== 'GET' && operation.method !== 'DELETE'
  if (!isExpected && inBody.length === 0 && extras.length === 0) return NO_CONTENT

  switch (operation.bodyType) {
    case 'json': {
      const own = inBody.map(([field, wire]) => [field.name, wire] as const)
      const added = extras.map(([name, text]) => [name, extraJson(text)] as const)
      const text = printJson(Object.fromEntries([...own, ...added]))
      return { body: { kind: 'text', text }, contentType: JSON_TYPE }
    }
    case 'form': {
      const own = inBody.map(([{ name }, wire]) => [name, asText(wire)] as const)
      const pairs = [...own, ...extras].map(([name, text]) => `${encode(name)}=${encode(text)}`)
      return { body: { kind: 'text', text: pairs.join('&') }, contentType: FORM_TYPE }
    }
    case 'multipart': {
      const own = inBody.map(([{ name }, wire]): Part =>
        isFileValue(wire) ? { name, file: wire } : { name, text: asText(wire) },
      )
      const parts = [...own, ...extras.map(([name, text]) => ({ name, text }))]
      // The boundary, and with it the Content-Type, is chosen when it is sent.
      return { body: { kind: 'multipart', parts }, contentType: null }
    }
    case 'value': {
      const [[, value] = []] = inBody
      if (value === undefined) return NO_CONTENT
      return { body: { kind: 'text', text: printJson(value) }, contentType: JSON_TYPE }
    }
    default:
      return assertNever(operation.bodyType)
  }
}

/** The body that a text makes which was typed in the fields' stead. Its letters are kept. */
export function bodyOfText(
  { as, text }: Exclude<BodySource, { as: 'fields' }>,
  bodyType: Operation['bodyType'],
  variables: Variables,
): Content & { problems: FieldProblem[] } {
  const wrong = (problem: FieldProblem['problem'], detail?: string) => ({
    ...NO_CONTENT,
    problems: [
      { part: 'body' as const, field: 'body', problem, ...(detail !== undefined && { detail }) },
    ],
  })
  if (as === 'raw' && text === '') return { ...NO_CONTENT, problems: [] }

  const resolved = (as === 'json' ? resolveJsonText : resolveText)(text, variables)
  if (!resolved.ok) return wrong('unknown-variable', resolved.unknown)
  if (as === 'json' && !isJson(resolved.value)) return wrong('not-json')

  const isForm = as === 'raw' && bodyType === 'form'
  return {
    body: { kind: 'text', text: resolved.value },
    contentType: isForm ? FORM_TYPE : JSON_TYPE,
    problems: [],
  }
}
