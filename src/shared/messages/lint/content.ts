import { textOf } from '../../losslessJson.ts'
import { at, isJsonObject, isThere, type JsonObject } from '../json.ts'
import type { Column, Format, MessageField } from '../messageType.ts'
import { rawAt } from '../place.ts'
import { hiddenIn } from '../preview/hidden.ts'
import type { Spelt } from '../types.ts'
import { advice, error, type Finding } from './finding.ts'

type Checked = Pick<MessageField, 'kind' | 'required' | 'most' | 'advised' | 'look'>

/** What is to be said of a content, field by field, and by its type. */
export function lintContent(
  { type, shape }: Spelt,
  content: JsonObject,
  format: Format,
): Finding[] {
  const fields = shape.fields.flatMap((field) => ofField(field, content, format))
  return [...fields, ...(type.check?.(content, shape, format) ?? [])]
}

function ofField(field: MessageField, content: JsonObject, format: Format): Finding[] {
  const { key, place, columns = [], required = false } = field
  if ('at' in place) return ofValue(rawAt(content, place), field, key, format)
  if ('named' in place) {
    return place.named.flatMap((names, row) =>
      columns.flatMap((column) =>
        ofValue(
          at(content, names[column.key] ?? ''),
          column,
          `${key}.${row}.${column.key}`,
          format,
        ),
      ),
    )
  }
  const rows = at(content, place.list)
  if (!Array.isArray(rows) || rows.length === 0) return required ? [error('no-rows', key)] : []
  return rows.flatMap((row: unknown, index) =>
    columns.flatMap((column) =>
      ofCell(row, place.columns[column.key] ?? '', column, `${key}.${index}`, format),
    ),
  )
}

function ofCell(row: unknown, name: string, column: Column, where: string, format: Format) {
  const cell = isJsonObject(row) ? at(row, name) : undefined
  return ofValue(cell, column, `${where}.${column.key}`, format)
}

function ofValue(value: unknown, field: Checked, where: string, format: Format): Finding[] {
  const text = textOf(value)
  // The app's robot takes nothing but texts and numbers for what it asks for.
  const isGiven = format === 'robot' && field.required ? (text ?? '') !== '' : isThere(value)
  if (!isGiven) return field.required ? [error('missing', where)] : []
  const { look } = field
  if (look && !look.form.test(text ?? '')) return [error(look.rule, where)]
  if (text === null) return [advice('not-text', where)]
  return [
    ...ofLength(value, field, where),
    ...ofAddress(text, field, where),
    ...ofHidden(text, where),
  ]
}

function ofLength(value: unknown, { most, advised }: Checked, where: string): Finding[] {
  if (typeof value !== 'string') return []
  const have = String(value.length)
  if (most !== undefined && value.length > most) {
    return [error('too-long', where, { have, most: String(most) })]
  }
  if (advised === undefined || value.length <= advised) return []
  return [advice('longer-than-advised', where, { have, most: String(advised) })]
}

function ofAddress(text: string, { kind }: Checked, where: string): Finding[] {
  if (kind === 'url' && !/^(https?|dingtalk|eapp):\/\/./i.test(text)) {
    return [advice('no-scheme', where)]
  }
  if (kind === 'url' && /^dingtalk:.*[?&]url=https?:\/\//i.test(text)) {
    return [advice('link-not-encoded', where)]
  }
  if (kind === 'picture' && /^http:/i.test(text)) return [advice('not-https', where)]
  return []
}

/** What cannot be seen in a text, and is there. */
export function ofHidden(text: string, where: string): Finding[] {
  const names = hiddenIn(text)
  return names.length === 0 ? [] : [advice('hidden-characters', where, { names: names.join(', ') })]
}
