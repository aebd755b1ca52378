import { LosslessNumber } from 'lossless-json'
import type { Field } from './catalog/operation.ts'
import { textOf, tryParseJson } from './losslessJson.ts'
import { assertNever, type InputProblem } from './result.ts'

/** A file as the window sends it. */
export interface FileValue {
  name: string
  /** MIME type, '' when unknown. */
  type: string
  base64: string
}

/** A typed value, read as its field wants it; `wire` is what JSON, query or a part will hold. */
export type Read = { ok: true; wire: unknown } | { ok: false; problem: InputProblem }

const MAX_TEXT = 1_000_000
/** Far deeper than DingTalk's own, far less than would overflow the stack when it is written. */
export const MAX_DEPTH = 200
const INTEGER = /^[+-]?\d+$/
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** Whether nothing was typed. An empty text is nothing. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === ''
}

/** Reads what was typed for a field. Texts are taken for every type, as a form gives them. */
export function readFieldValue(field: Pick<Field, 'type' | 'choices'>, value: unknown): Read {
  const text = textOf(value)
  if (text !== null && text.length > MAX_TEXT) return { ok: false, problem: 'too-long' }
  if (field.choices && field.type !== 'list' && !field.choices.includes(text ?? String(value))) {
    return { ok: false, problem: 'not-a-choice' }
  }

  switch (field.type) {
    case 'text':
      return text === null ? { ok: false, problem: 'malformed' } : { ok: true, wire: text }
    case 'integer':
      return readNumber(text, INTEGER, 'not-an-integer')
    case 'number':
      return readNumber(text, NUMBER, 'not-a-number')
    case 'boolean':
      return readBoolean(value)
    case 'list':
      return readJson(value, Array.isArray)
    case 'object':
      return readJson(
        value,
        (one) => typeof one === 'object' && one !== null && !Array.isArray(one),
      )
    case 'file':
      return isFileValue(value) ? { ok: true, wire: value } : { ok: false, problem: 'malformed' }
    default:
      return assertNever(field.type)
  }
}

/** Whether a value is a file as the window sends it. */
export function isFileValue(value: unknown): value is FileValue {
  if (typeof value !== 'object' || value === null) return false
  if (!('name' in value) || !('type' in value) || !('base64' in value)) return false
  const { name, type, base64 } = value
  return typeof name === 'string' && typeof type === 'string' && typeof base64 === 'string'
}

/** Digits are kept as typed, beyond 2^53 too; JSON knows no plus sign and no leading zeros. */
function readNumber(text: string | null, form: RegExp, problem: InputProblem): Read {
  const trimmed = text?.trim() ?? ''
  if (!form.test(trimmed)) return { ok: false, problem }

  const digits = trimmed.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
  return { ok: true, wire: new LosslessNumber(digits) }
}

function readBoolean(value: unknown): Read {
  if (value === true || value === 'true') return { ok: true, wire: true }
  if (value === false || value === 'false') return { ok: true, wire: false }
  return { ok: false, problem: 'not-a-boolean' }
}

function readJson(value: unknown, isRightKind: (value: unknown) => boolean): Read {
  const parsed = typeof value === 'string' ? tryParseJson(value) : value
  const isTaken = isRightKind(parsed) && isWithin(parsed, MAX_DEPTH)
  return isTaken ? { ok: true, wire: parsed } : { ok: false, problem: 'not-json' }
}

/** Whether a value nests no deeper than so many levels. */
export function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((one) => isWithin(one, levels - 1))
}
