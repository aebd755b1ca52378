import table from './generated/secretFields.json' with { type: 'json' }

const names: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table))

/** The fields of an operation that hold a credential of their own, such as a one-time login code. */
export function secretFieldsOf(operationId: string): readonly string[] {
  return names.get(operationId) ?? []
}
