import type { Field, Operation } from '../../../../shared/catalog/operation.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { pickKind } from '../../../directory/directory.ts'
import { valueFor } from '../onward/carried.ts'
import { takes } from '../onward/kinds.ts'
import { typedForms } from '../onward/typedForms.ts'

/**
 * What is typed, with another id in the field that the refused one stands in, the first that has a
 * value; `null` where no field takes one.
 */
export function typedWithPicked(
  kind: 'person' | 'department',
  operation: Operation,
  typed: Typed,
  id: string,
): Typed | null {
  const places = typedForms(operation, typed).flatMap((form) =>
    operation.fields
      .filter((field) => form.names.has(field.name) && takesPicked(field, operation, kind))
      .map((field) => ({ form, field })),
  )
  const { form, field } =
    places.find((place) => (place.form.read(place.field.name) ?? '') !== '') ?? places[0] ?? {}
  return form && field ? form.write(field.name, valueFor(field, id)) : null
}

function takesPicked(field: Field, operation: Operation, kind: 'person' | 'department'): boolean {
  if (kind === 'person') return takes(field, operation, 'userid') || pickKind(field.name) === kind
  const isParent = /^parent_?id$/i.test(field.name)
  return isParent || takes(field, operation, 'dept_id') || pickKind(field.name) === kind
}
