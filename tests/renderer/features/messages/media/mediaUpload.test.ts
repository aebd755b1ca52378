import { expect, test } from 'vitest'
import { canBeHanded } from '../../../../../src/renderer/features/messages/media/mediaUpload.ts'

test.each([
  [48 * 1024 * 1024 + 1, false],
  [48 * 1024 * 1024, true],
  [20 * 1024 * 1024 + 1, true],
])('a file of %i bytes can be handed over: %s', (size, can) => {
  expect(canBeHanded({ file: { size } })).toBe(can)
})
