import type { NestedField } from '../../../../../shared/catalog/operation.ts'
import { LosslessNumber } from 'lossless-json'
import { printJson, tryParseJson } from '../../../../../shared/losslessJson.ts'
import { isJsonNumber, isJsonObject } from '../../../../../shared/request/readNested.ts'

/** What a JSON text means; the text itself where it is not JSON yet, `undefined` for none. */
export function valueOfText(text: string): unknown {
  if (text.trim() === '') return undefined
  const parsed = tryParseJson(text)
  return parsed === undefined ? text : parsed
}

/** The JSON text of a value: `valueOfText` makes the same value of it, to the last digit. */
export function textOfValue(value: unknown): string {
  if (value === undefined) return ''
  const isTyped =
    typeof value === 'string' && value.trim() !== '' && tryParseJson(value) === undefined
  return isTyped ? value : printJson(value, 2)
}

/** What a line means that was typed for a plain field; `undefined` when it is not to be sent. */
export function valueOfLine({ type }: Pick<NestedField, 'type'>, line: string): unknown {
  if (line === '') return undefined
  const trimmed = line.trim()
  if (type === 'boolean' && (trimmed === 'true' || trimmed === 'false')) return trimmed === 'true'
  const isNumber = (type === 'integer' || type === 'number') && isJsonNumber(type, trimmed)
  return isNumber ? new LosslessNumber(trimmed) : line
}

/** An object with one of its members changed, in the order it had; `undefined` when none is left. */
export function withMember(object: unknown, name: string, member: unknown): unknown {
  const members = Object.entries(isJsonObject(object) ? object : {})
  const at = members.findIndex(([one]) => one === name)
  if (member === undefined) members.splice(at < 0 ? members.length : at, 1)
  else if (at < 0) members.push([name, member])
  else members[at] = [name, member]
  return members.length === 0 ? undefined : Object.fromEntries(members)
}

/** An entry that nothing has been typed for. */
export function blankEntry({ type }: Pick<NestedField, 'type'>): unknown {
  if (type === 'object') return {}
  return type === 'list' ? [] : ''
}

/** Whether a value can be shown as a form of its field: nothing, or the kind that belongs there. */
export function fitsForm({ type }: Pick<NestedField, 'type'>, value: unknown): boolean {
  if (value === undefined) return true
  return type === 'list' ? Array.isArray(value) : isJsonObject(value)
}
