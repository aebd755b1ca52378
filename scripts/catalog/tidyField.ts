import type { PackedField } from '../../src/shared/catalog/packed.ts'
import type { Field } from '../../src/shared/catalog/operation.ts'
import { readFieldValue } from '../../src/shared/fieldValue.ts'
import { tryParseJson } from '../../src/shared/losslessJson.ts'
import { readNested } from '../../src/shared/request/readNested.ts'

const SECRET = /secret$|token$|^sign(?:ature)?$|password|pwd$/i
/** Stand-ins for a value rather than one. */
const STAND_IN = /x{3}|\*{3}|\.{3}|…|^(?:string|无|null|undefined|暂无|-)$/i

/**
 * A field as the generated file holds it: no values that the most have, no example that cannot be
 * sent as it is, none of a secret.
 */
export function tidyField(field: PackedField): PackedField {
  const { name, type = 'text', required = false, example, place, fields, entries, ...rest } = field
  const isPath = place === 'path'
  return {
    name,
    ...(place === undefined || place === 'body' ? {} : { place }),
    ...(type === 'text' ? {} : { type }),
    ...(required || isPath ? { required: true } : {}),
    ...(isFit(field, example) ? { example: String(example) } : {}),
    ...rest,
    ...(entries === undefined ? {} : { entries }),
    ...(fields && fields.length > 0 ? { fields: fields.map(tidyField) } : {}),
  }
}

function isFit(field: PackedField, example: string | undefined): boolean {
  if (example === undefined || SECRET.test(field.name) || STAND_IN.test(example)) return false

  const { name, type = 'text', choices, entries } = field
  const alone: Field = { name, place: 'body', type, required: false, choices, entries }
  if (!readFieldValue(alone, example).ok) return false
  return (
    entries === undefined || readNested(alone, tryParseJson(example), null).problems.length === 0
  )
}
