import { textOf, tryParseJson } from '../../losslessJson.ts'
import type { ChannelField } from '../channels.ts'
import { at, type JsonObject } from '../json.ts'
import { ofHidden } from './content.ts'
import { error, type Finding } from './finding.ts'

/** The entries of a list field, as DingTalk reads them; `null` for what is no such list. */
export function entriesOf(
  body: JsonObject,
  { name, kind, separator = ',', longest }: ChannelField,
): string[] | null {
  const raw = at(body, name)
  if (raw === undefined || raw === null || raw === '') return []
  const parts = typeof raw === 'string' ? split(raw, separator) : raw
  if (!Array.isArray(parts)) return null
  const entries = parts.map((part: unknown) => textOf(part))
  const isRight = (one: string | null) => {
    if (one === null) return false
    if (longest !== undefined && (one.trim() === '' || one.length > longest)) return false
    return kind !== 'departments' || isSafeInteger(one)
  }
  return entries.every(isRight) ? entries.map((one) => one ?? '') : null
}

/** Whether a flag is set; `null` for a value that is none. */
export function flagOf(body: JsonObject, name: string): boolean | null {
  const raw = at(body, name)
  if (raw === undefined || raw === null || raw === '') return false
  if (typeof raw === 'boolean') return raw
  const word = typeof raw === 'string' ? raw.trim().toLowerCase() : ''
  return word === 'true' ? true : word === 'false' ? false : null
}

/** What is to be said of a field beside the message, by itself. */
export function lintBeside(body: JsonObject, field: ChannelField): Finding[] {
  const { name, kind, required } = field
  const raw = at(body, name)
  if (raw === undefined || raw === null || raw === '') {
    return required ? [error('missing-beside', name)] : []
  }
  const hidden = ofHidden(printedText(raw), name)
  if (kind === 'people' || kind === 'departments') return [...ofEntries(body, field), ...hidden]
  const isTaken = {
    flag: () => flagOf(body, name) !== null,
    text: () => textOf(raw) !== null,
    integer: () => isSafeInteger(textOf(raw) ?? ''),
    // Whatever it is, only texts in it are looked at.
    texts: () => true,
  }
  return isTaken[kind]() ? hidden : [error('malformed-value', name)]
}

/** A value as one text, for what is looked for anywhere in it. */
function printedText(raw: unknown): string {
  return textOf(raw) ?? (Array.isArray(raw) ? raw.map((one: unknown) => textOf(one)).join(' ') : '')
}

function ofEntries(body: JsonObject, field: ChannelField): Finding[] {
  const { name, required, most } = field
  const entries = entriesOf(body, field)
  if (entries === null) return [error('malformed-list', name)]
  if (required && entries.length === 0) return [error('no-people', name)]
  if (most === undefined || entries.length <= most.entries) return []
  return [error(most.rule, name, { have: String(entries.length), most: String(most.entries) })]
}

function isSafeInteger(text: string): boolean {
  return /^\s*[-+]?\d+\s*$/.test(text) && Number.isSafeInteger(Number(text))
}

function split(raw: string, separator: string): unknown {
  if (raw.trimStart().startsWith('[')) return tryParseJson(raw)
  return raw
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
