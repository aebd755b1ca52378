import { describe, expect, it } from 'vitest'
import { completionAt } from '../../../src/renderer/variables/completion.ts'

const NAMES = ['corpId', 'userid', 'deptId', 'unionId']

describe('a variable is completed', () => {
  it.each([
    ['outside braces', 'user', 4],
    ['behind one brace', '{user', 5],
    ['behind four braces, which stand for two', '{{{{user', 8],
    ['behind a closed one', '{{userid}}', 10],
    ['where nothing fits', '{{nobody', 8],
  ])('not %s', (_where, text, caret) => {
    expect(completionAt(text, caret, NAMES)).toBeNull()
  })

  it('by its beginning first, by any part of it after that', () => {
    expect(completionAt('a {{u', 5, NAMES)).toEqual({
      start: 2,
      end: 5,
      names: ['userid', 'unionId'],
    })
    expect(completionAt('{{id', 4, NAMES)?.names).toEqual(NAMES)
  })

  it('together with the braces that close it already', () => {
    expect(completionAt('{{de}} b', 4, NAMES)).toEqual({ start: 0, end: 6, names: ['deptId'] })
  })
})
