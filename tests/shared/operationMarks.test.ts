import { expect, it } from 'vitest'
import { operationMarksSchema } from '../../src/shared/operationMarks.schema.ts'
import { NO_MARKS, withFavourite, withRecent } from '../../src/shared/operationMarks.ts'

it('a star is put on and taken off again', () => {
  const starred = withFavourite(NO_MARKS, 'a')

  expect(starred.favourites).toEqual(['a'])
  expect(withFavourite(starred, 'a').favourites).toEqual([])
})

it('what was sent again comes first, and stands there once', () => {
  const marks = ['a', 'b', 'a'].reduce(withRecent, NO_MARKS)

  expect(marks.recent).toEqual(['a', 'b'])
})

it('only so many are kept that they fit their file', () => {
  const ids = Array.from({ length: 600 }, (_, index) => `id ${index}`)
  const marks = ids.reduce(withRecent, ids.reduce(withFavourite, NO_MARKS))

  expect(operationMarksSchema.safeParse(marks).error).toBeUndefined()
  expect(marks.recent[0]).toBe('id 599')
})
