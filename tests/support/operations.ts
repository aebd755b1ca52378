import type { Field, Operation } from '../../src/shared/catalog/operation.ts'

/** An operation for tests: a read of the older generation, unless said otherwise. */
export function operationWith(given: Partial<Operation> = {}, ...fields: Field[]): Operation {
  return {
    id: 'oapi GET /department/list',
    generation: 'oapi',
    method: 'GET',
    path: '/department/list',
    title: { zh: '部门列表', en: 'List departments' },
    group: 'contacts',
    effect: 'reads',
    token: 'app',
    bodyType: 'json',
    permissions: [],
    docUrl: null,
    status: 'current',
    fields,
    ...given,
  }
}

/** A field of the query, unless said otherwise. */
export const fieldWith = (
  name: string,
  type: Field['type'],
  given: Partial<Field> = {},
): Field => ({ name, type, place: 'query', required: false, ...given })
