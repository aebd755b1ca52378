import { describe, expect, it } from 'vitest'
import { filterOperations, type Filters, NO_FILTERS } from '../../../src/shared/catalog/filters.ts'
import { NO_MARKS } from '../../../src/shared/operationMarks.ts'
import { operationWith } from '../../support/operations.ts'

const list = operationWith({ id: 'list', permissions: ['qyapi_get_department_list'] })
const remove = operationWith({ id: 'remove', effect: 'deletes', group: 'roles' })
const hidden = operationWith({ id: 'hidden', generation: 'api', status: 'undocumented' })
const ROWS = [list, remove, hidden]
const marks = { favourites: ['remove', 'list'], recent: ['hidden', 'list'] }

function left(filters: Partial<Filters>, given = marks): string[] {
  return filterOperations(ROWS, { ...NO_FILTERS, ...filters }, given).map(({ id }) => id)
}

describe('filters', () => {
  it('without any, the same list is given back', () => {
    expect(filterOperations(ROWS, NO_FILTERS, marks)).toBe(ROWS)
  })

  it.each<[string, Partial<Filters>, string[]]>([
    ['generation', { generation: 'api' }, ['hidden']],
    ['effect', { effect: 'deletes' }, ['remove']],
    ['heading', { group: 'contacts' }, ['list', 'hidden']],
    ['part of a permission, in any case', { permission: ' Department ' }, ['list']],
    ['documentation', { documentedOnly: true }, ['list', 'remove']],
    ['favourites, in the order of the list', { kept: 'favourites' }, ['list', 'remove']],
    ['what was sent lately, latest first', { kept: 'recent' }, ['hidden', 'list']],
    ['all of them at once', { effect: 'reads', kept: 'favourites' }, ['list']],
  ])('by %s', (_name, filters, expected) => {
    expect(left(filters)).toEqual(expected)
  })

  it('of marks there may be none', () => {
    expect(left({ kept: 'favourites' }, NO_MARKS)).toEqual([])
  })
})
