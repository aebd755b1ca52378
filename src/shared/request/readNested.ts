import { isLosslessNumber } from 'lossless-json'
import type { NestedField } from '../catalog/operation.ts'
import { readFieldValue } from '../fieldValue.ts'
import { textOf, tryParseJson } from '../losslessJson.ts'
import { assertNever, type InputProblem } from '../result.ts'
import { beyondLimits } from './limits.ts'
import type { Path } from './problem.ts'
import { type Resolved, resolveJsonText, resolveText, type Variables } from './variables.ts'

/** What is wrong at one place within a field's JSON. */
export interface NestedProblem {
  path: Path
  problem: InputProblem
  detail?: string
}

/** A field's JSON with its variables put in, and all that is wrong with it. */
export interface NestedRead {
  /** What has a problem is in it as it was typed. */
  wire: unknown
  problems: NestedProblem[]
}

/** What each entry of a list is; `null` when the catalogue does not know. */
export function entryField({ type, name, entries, fields, choices }: NestedField) {
  if (type !== 'list' || entries === undefined || entries === 'file') return null

  const within = { name, required: true, ...(fields && { fields }) }
  const entry: NestedField =
    entries === 'list'
      ? { ...within, type: 'list', ...(fields && { entries: 'object' }) }
      : { ...within, type: entries, ...(choices && { choices }) }
  return entry
}

/** Whether the catalogue knows what stands within a field, so that it can be a form. */
export function isNestedField(field: NestedField): boolean {
  return field.type === 'object' ? field.fields !== undefined : entryField(field) !== null
}

/** Whether a value is a JSON object: no list, no number. */
export function isJsonObject(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
  )
}

/**
 * Reads a parsed JSON value by what the catalogue knows of it. A text stands for a number, a list …
 * only where it holds a variable; a null, and members that the catalogue lacks, are sent as they are.
 * `variables` is `null` where they have been put in already.
 */
export function readNested(
  field: NestedField,
  value: unknown,
  variables: Variables | null,
): NestedRead {
  const problems: NestedProblem[] = []
  return { wire: read(field, value, []), problems }

  function wrong<T>(path: Path, problem: InputProblem, as: T, detail?: string): T {
    problems.push({ path, problem, ...(detail !== undefined && { detail }) })
    return as
  }

  function resolve(
    text: string,
    put: (text: string, variables: Variables) => Resolved<string> = resolveText,
  ): Resolved<string> {
    return variables === null ? { ok: true, value: text } : put(text, variables)
  }

  function read(one: NestedField, raw: unknown, path: Path): unknown {
    if (raw === null) return null
    if (typeof raw === 'string') return readText(one, raw, path)
    if (one.type === 'list') return readList(one, raw, path)
    if (one.type === 'object') return readObject(one, raw, path)
    if (typeof raw === 'object' && !isLosslessNumber(raw)) return wrong(path, kindOf(one), raw)
    // A number is no text, even where its digits would do: JSON tells them apart.
    if (one.type === 'text') return wrong(path, 'not-a-text', raw)
    return readPlain(one, raw, path)
  }

  function readText(one: NestedField, raw: string, path: Path): unknown {
    if (raw === '') return one.required ? wrong(path, 'required', raw) : raw

    const isWhole = one.type === 'list' || one.type === 'object'
    const resolved = resolve(raw, isWhole ? resolveJsonText : resolveText)
    if (!resolved.ok) return wrong(path, 'unknown-variable', raw, resolved.unknown)
    if (one.type === 'text') return readPlain(one, resolved.value, path)
    // What has no variable in it was written as a text, and is sent as one or not at all.
    if (variables === null || !raw.includes('{{'))
      return wrong(path, isWhole ? 'not-json' : kindOf(one), raw)
    if (!isWhole) return readPlain(one, resolved.value, path)

    const parsed = tryParseJson(resolved.value)
    if (parsed === undefined || typeof parsed === 'string') return wrong(path, 'not-json', raw)
    return read(one, parsed, path)
  }

  function readList(one: NestedField, raw: unknown, path: Path): unknown {
    if (!Array.isArray(raw)) return wrong(path, 'not-a-list', raw)

    const beyond = beyondLimits(one, raw)
    if (beyond) wrong(path, beyond.problem, raw, beyond.detail)
    const entry = entryField(one)
    return raw.map((row: unknown, at) =>
      entry ? read(entry, row, [...path, at]) : asItIs(row, [...path, at]),
    )
  }

  function readObject(one: NestedField, raw: unknown, path: Path): unknown {
    if (!isJsonObject(raw)) return wrong(path, 'not-an-object', raw)

    const known = new Map(one.fields?.map((member) => [member.name, member]))
    for (const { name, required } of known.values()) {
      if (required && !Object.hasOwn(raw, name)) wrong([...path, name], 'required', null)
    }
    const members = Object.entries(raw).map(([name, member]) => {
      const field = known.get(name)
      const at = [...path, name]
      return [keyOf(name, at), field ? read(field, member, at) : asItIs(member, at)] as const
    })
    return Object.fromEntries(members)
  }

  function readPlain(one: NestedField, raw: unknown, path: Path): unknown {
    const plain = readFieldValue(one, raw)
    if (!plain.ok) return wrong(path, plain.problem, raw)

    const beyond = beyondLimits(one, plain.wire)
    if (beyond) wrong(path, beyond.problem, raw, beyond.detail)
    return plain.wire
  }

  /** What the catalogue does not know, with its variables put in. */
  function asItIs(raw: unknown, path: Path): unknown {
    if (typeof raw === 'string') {
      const resolved = resolve(raw)
      return resolved.ok ? resolved.value : wrong(path, 'unknown-variable', raw, resolved.unknown)
    }
    if (Array.isArray(raw)) return raw.map((row: unknown, at) => asItIs(row, [...path, at]))
    if (!isJsonObject(raw)) return raw
    const members = Object.entries(raw).map(([name, member]) => {
      const at = [...path, name]
      return [keyOf(name, at), asItIs(member, at)] as const
    })
    return Object.fromEntries(members)
  }

  function keyOf(name: string, path: Path): string {
    const resolved = resolve(name)
    return resolved.ok ? resolved.value : wrong(path, 'unknown-variable', name, resolved.unknown)
  }
}

/** How a value of the wrong kind is called wrong. */
function kindOf({ type }: NestedField): InputProblem {
  switch (type) {
    case 'text':
      return 'not-a-text'
    case 'integer':
      return 'not-an-integer'
    case 'number':
      return 'not-a-number'
    case 'boolean':
      return 'not-a-boolean'
    case 'list':
      return 'not-a-list'
    case 'object':
      return 'not-an-object'
    case 'file':
      return 'malformed'
    default:
      return assertNever(type)
  }
}

const INTEGER = /^-?(?:0|[1-9]\d*)$/
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Whether a text is a number the way JSON writes it. */
export function isJsonNumber(type: 'integer' | 'number', text: string): boolean {
  return (type === 'integer' ? INTEGER : NUMBER).test(text)
}

/** A plain value as a line to edit; what only looks like a number is in quotation marks. */
export function lineOf({ type }: Pick<NestedField, 'type'>, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return String(value)
  const text = textOf(value) ?? ''
  if (typeof value !== 'string') return text

  const isMistakable =
    ((type === 'integer' || type === 'number') && isJsonNumber(type, text)) ||
    (type === 'boolean' && /^(?:true|false)$/.test(text))
  return isMistakable ? JSON.stringify(text) : text
}
