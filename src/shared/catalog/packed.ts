import type { Field, ListedOperation, NestedField, Operation } from './operation.ts'
import { type Heading, type SearchNames, searchNamesOf } from './searchNames.ts'
import { spell, type Syllables } from './spell.ts'

/**
 * An operation as the generated index holds it: without what the most have, nor what its id says.
 * `said` is how the Chinese title is said, in syllables, where its characters alone do not tell.
 */
export interface PackedOperation {
  id: string
  zh: string
  en: string
  group: string
  said?: string
  effect?: ListedOperation['effect']
  token?: ListedOperation['token']
  status?: ListedOperation['status']
  permissions?: string[]
  successor?: string
}

/** The rest of an operation, as the generated file of its group holds it. */
export interface PackedDetails {
  bodyType?: Operation['bodyType']
  /** Where its page stands in the documentation, as in `development/…`. */
  page?: string
  fields?: PackedField[]
}

/** A field without what the most have. */
export type PackedField = {
  [Key in Exclude<keyof Field, 'name' | 'fields'>]?: Field[Key] | undefined
} & { name: string; fields?: PackedField[] | undefined }

/** An operation of the list, and the names that it can be found by. */
export interface IndexedOperation extends ListedOperation {
  names: SearchNames
}

/** Where the pages of the documentation lie. */
const PAGES = 'https://open.dingtalk.com/document/'

/** The address of a documentation page, from the last part of it. */
export function pageAddress(page: string): string {
  return PAGES + page
}

/** An operation of the generated index, with all that list and search need. */
export function unpackOperation(
  packed: PackedOperation,
  heading: Heading | undefined,
  syllables: Syllables,
): IndexedOperation {
  const { id, zh, en, group, said, successor } = packed
  const [generation = '', method = '', path = ''] = id.split(' ')
  const listed: ListedOperation = {
    id,
    // oxlint-disable typescript/no-unsafe-type-assertion -- an id is made of them; tests/shared/catalog/operations.test.ts parses every row with `operationSchema`
    generation: generation as ListedOperation['generation'],
    method: method as ListedOperation['method'],
    // oxlint-enable typescript/no-unsafe-type-assertion
    path,
    title: { zh, en },
    group,
    effect: packed.effect ?? 'reads',
    token: packed.token ?? 'app',
    status: packed.status ?? 'undocumented',
    permissions: packed.permissions ?? [],
    ...(successor === undefined ? {} : { successor }),
  }
  const spelt = said?.split(' ') ?? spell(zh, syllables)
  return { ...listed, names: searchNamesOf(listed, spelt, heading) }
}

/** A whole operation, from its row of the index and its details. */
export function unpackDetails(
  { names: _names, ...listed }: IndexedOperation,
  details: PackedDetails,
): Operation {
  return {
    ...listed,
    bodyType: details.bodyType ?? 'json',
    docUrl: details.page === undefined ? null : pageAddress(details.page),
    fields: (details.fields ?? []).map((field) => ({
      ...unpackField(field),
      place: field.place ?? 'body',
      ...(field.from === undefined ? {} : { from: field.from }),
    })),
  }
}

function unpackField({ fields, place: _place, from: _from, ...field }: PackedField): NestedField {
  return {
    ...field,
    type: field.type ?? 'text',
    required: field.required ?? false,
    ...(fields === undefined ? {} : { fields: fields.map(unpackField) }),
  }
}
