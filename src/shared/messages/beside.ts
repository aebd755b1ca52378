import { printJson, textOf } from '../losslessJson.ts'
import type { ChannelField } from './channels.ts'
import { at, type JsonObject, typedText, withAt } from './json.ts'

/** What stands in a field beside the message, as a form shows it: lists with commas between. */
export function readBeside(body: JsonObject, { name, kind }: ChannelField): string {
  const value = at(body, name)
  if (!Array.isArray(value)) {
    const text = typedText(value)
    return isList(kind) ? text.replaceAll('|', ', ') : text
  }
  return value.map((one: unknown) => textOf(one) ?? printJson(one)).join(', ')
}

/** The body with what a form typed for a field beside the message; nothing takes it away. */
export function writeBeside(body: JsonObject, field: ChannelField, typed: string): JsonObject {
  const { name, kind, separator } = field
  if (readBeside(body, field) === typed) return body
  if (kind === 'flag') return withAt(body, name, typed === 'true' ? true : undefined)
  if (!isList(kind)) return withAt(body, name, typed === '' ? undefined : typed)

  // Blanks within the braces of a variable are no end of an entry.
  const joined = typed.replaceAll(/\{\{\s*([^\s{}]+)\s*\}\}/g, '{{$1}}')
  const entries = joined.split(/[,，|\s]+/).filter((entry) => entry !== '')
  if (entries.length === 0) return withAt(body, name, undefined)
  return withAt(body, name, separator === undefined ? entries : entries.join(separator))
}

function isList(kind: ChannelField['kind']): boolean {
  return kind === 'people' || kind === 'departments' || kind === 'texts'
}
