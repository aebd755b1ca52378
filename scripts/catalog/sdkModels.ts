import type { NestedField } from '../../src/shared/catalog/operation.ts'

/** A property of one of the SDK's models. */
interface Property {
  /** The name on the wire. */
  name: string
  /** As the SDK's `types()` writes it. */
  type: string
  required: boolean
  example: string | undefined
}

/** The models of one of the SDK's services, by class name. */
export type Models = ReadonlyMap<string, readonly Property[]>

const MODEL = /^export class (\w+) extends \$tea\.Model \{\n([\s\S]*?)^\}/gm
/** A property with the comment that may stand above it. */
const PROPERTY = /(?: {2}\/\*\*\n((?: {3}\*.*\n)*?) {3}\*\/\n)? {2}(\w+)\?: .*;\n/g
const REQUIRED = 'This parameter is required.'

/** Reads the models of a service from its source, without running it. */
export function readModels(source: string): Models {
  const models = new Map<string, Property[]>()
  for (const [, name = '', body = ''] of source.matchAll(MODEL)) {
    const [declarations = '', rest = ''] = body.split('  static names()', 2)
    const [names = '', types = ''] = rest.split('  static types()', 2)
    const wireNames = entriesOf(names)
    const wireTypes = entriesOf(types)

    models.set(
      name,
      [...declarations.matchAll(PROPERTY)].map(([, comment = '', property = '']) => ({
        name: unquoted(wireNames.get(property) ?? property),
        type: wireTypes.get(property) ?? `'any'`,
        required: comment.includes(REQUIRED),
        example: exampleIn(comment),
      })),
    )
  }
  return models
}

/** The fields that a model has, its own models' fields in them. */
export function fieldsOfModel(models: Models, name: string, above: string[] = []): NestedField[] {
  // A model that holds itself, as a tree does, is read once.
  if (above.includes(name)) return []

  const properties = models.get(name) ?? []
  return properties.map(({ name: wireName, type, required, example }) => ({
    name: wireName,
    required,
    ...(example === undefined ? {} : { example }),
    ...shapeOf(type, models, [...above, name]),
  }))
}

type Shape = Pick<NestedField, 'type' | 'entries' | 'fields'>

const SCALARS: Record<string, NestedField['type']> = {
  string: 'text',
  number: 'number',
  boolean: 'boolean',
}

/** What a type of `types()` takes: a quoted scalar, a model's name, or an array or map of those. */
function shapeOf(type: string, models: Models, above: string[]): Shape {
  const scalar = /^'(\w+)'$/.exec(type)?.[1]
  if (scalar !== undefined) return { type: SCALARS[scalar] ?? 'object' }

  const item = /^\{ 'type': 'array', 'itemType': (.+) \}$/.exec(type)?.[1]
  if (item !== undefined) {
    const entry = shapeOf(item, models, above)
    if (item === `'any'`) return { type: 'list' }
    return { type: 'list', entries: entry.type, ...withFields(entry.fields ?? []) }
  }
  if (!/^\w+$/.test(type)) return { type: 'object' }
  return { type: 'object', ...withFields(fieldsOfModel(models, type, above)) }
}

function withFields(fields: NestedField[]): Pick<NestedField, 'fields'> {
  return fields.length === 0 ? {} : { fields }
}

/** The entries of the object that a `names()` or `types()` returns. */
function entriesOf(method: string): Map<string, string> {
  return new Map(
    [...method.matchAll(/^ {6}(\w+): (.+),$/gm)].map(([, key = '', value = '']) => [key, value]),
  )
}

function unquoted(text: string): string {
  return text.replace(/^'|'$/g, '')
}

/** The example in a comment, when it fits on one line. */
function exampleIn(comment: string): string | undefined {
  const lines = comment.split('\n').map((line) => line.replace(/^ {3}\* ?/, '').trim())
  const at = lines.indexOf('@example')
  const example = at < 0 ? '' : (lines[at + 1] ?? '')
  const next = lines[at + 2] ?? ''
  const isWhole = next === '' || next.startsWith('@')
  return isWhole && example !== '' && example.length <= 80 ? example : undefined
}
