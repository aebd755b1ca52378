import { expect, test } from 'vitest'
import { z } from 'zod'
import { loadListedCodes } from '../../../src/shared/catalog/listedCodes.ts'
import { errorCodes } from '../../../src/shared/explain.ts'

const listed = await loadListedCodes()

test('every listed code has its words, and its page on DingTalk’s own host', () => {
  const row = z.strictObject({
    code: z.string().min(1).regex(/^\S+$/),
    words: z.string().max(200),
    page: z.url({ protocol: /^https$/, hostname: /^open\.dingtalk\.com$/ }).nullable(),
  })

  expect(z.array(row).safeParse(listed).error).toBeUndefined()
})

test('no code is listed twice, or both listed and explained', () => {
  const codes = [...listed.map(({ code }) => code), ...errorCodes.map(({ code }) => code)]

  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})

test('with those that are explained there are all 2,131 of DingTalk’s lists', () => {
  expect(listed.length + errorCodes.length).toBeGreaterThanOrEqual(2_131)
  expect(listed.length).toBeGreaterThan(1_600)
})
