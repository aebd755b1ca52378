import type { Field, NestedField } from '../../src/shared/catalog/operation.ts'
import type { PackedField } from '../../src/shared/catalog/packed.ts'

/**
 * The fields of the SDK with what a hand-made row says of them laid over: by name, in the SDK's
 * order. What the SDK does not know comes after.
 */
export function mergeFields(known: readonly Field[], said: readonly PackedField[]): PackedField[] {
  return merged(known, said)
}

/** Hand-made fields as they are, with the fields within them that the SDK knows and they do not say. */
export function withNestedOf(
  said: readonly PackedField[],
  known: readonly NestedField[],
): PackedField[] {
  const byName = new Map(known.map((field) => [field.name, field]))
  return said.map((field) => {
    const found = byName.get(field.name)
    const isAlike = found?.type === field.type && (field.type === 'object' || field.type === 'list')
    if (!found || !isAlike || field.fields) return field

    const { entries, fields } = found
    return { ...field, ...(entries ? { entries } : {}), ...(fields ? { fields } : {}) }
  })
}

function merged(known: readonly NestedField[], said: readonly PackedField[]): PackedField[] {
  const names = new Set(known.map(({ name }) => name))
  const byName = new Map(said.map((field) => [field.name, field]))
  return [
    ...known.map((field) => {
      const more = byName.get(field.name)
      const fields = merged(field.fields ?? [], more?.fields ?? [])
      return { ...field, ...more, ...(fields.length > 0 ? { fields } : {}) }
    }),
    ...said.filter(({ name }) => !names.has(name)),
  ]
}
