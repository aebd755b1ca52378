import { expect, test } from 'vitest'
import { typedWithPicked } from '../../../../src/renderer/features/explorer/doctor/typedWithPicked.ts'
import { NOTHING_TYPED } from '../../../../src/shared/request/typed.ts'
import { fieldWith, operationWith } from '../../../support/operations.ts'

const values = (given: Record<string, unknown>) => ({ ...NOTHING_TYPED, values: given })

test('the field that stands filled in gets the department that was picked', () => {
  const operation = operationWith(
    {},
    fieldWith('parent_id', 'integer'),
    fieldWith('dept_id', 'integer'),
  )

  const typed = typedWithPicked('department', operation, values({ dept_id: '9' }), '88')
  expect(typed).toEqual(values({ dept_id: '88' }))
})

test('a list of people becomes the one who was picked', () => {
  const operation = operationWith({}, fieldWith('userIds', 'list'))

  const typed = typedWithPicked('person', operation, values({ userIds: '["x"]' }), 'manager0001')
  expect(typed).toEqual(values({ userIds: '["manager0001"]' }))
})

test('a body that is typed as JSON gets it where it stands', () => {
  const operation = operationWith({}, fieldWith('userid', 'text', { place: 'body' }))
  const body = (userid: string) => ({
    ...NOTHING_TYPED,
    body: { as: 'json' as const, text: `{\n  "userid": "${userid}"\n}` },
  })

  expect(typedWithPicked('person', operation, body('x'), 'a')).toEqual(body('a'))
})

test('where no field takes one, nothing can be picked', () => {
  const operation = operationWith({}, fieldWith('name', 'text'))

  expect(typedWithPicked('person', operation, NOTHING_TYPED, 'a')).toBeNull()
})
