import { describe, expect, test } from 'vitest'
import { fileNameFor } from '../../../../src/renderer/features/explorer/answer/saveBody.ts'
import { withinBounds } from '../../../../src/renderer/features/explorer/answers.slice.ts'
import { bytesOf, hexRow } from '../../../../src/renderer/features/explorer/hex/hexRow.ts'
import type { Exchange } from '../../../../src/shared/exchange.ts'
import { exchangeWith } from '../../../support/exchanges.ts'

const answer = (text: string) => ({
  profileId: 'p1',
  operationId: 'o1',
  outcome: {
    exchange: exchangeWith(text),
    answers: 'operation' as const,
    before: [],
    retriedWithNewToken: false,
  },
})

describe('the answers of a session', () => {
  test('are fifty at most', () => {
    expect(withinBounds(Array.from({ length: 60 }, () => answer('x')))).toHaveLength(50)
  })

  test('are twenty million characters at most, but always the latest', () => {
    const large = answer('x'.repeat(12_000_000))

    expect(withinBounds([large, large, large])).toHaveLength(1)
    expect(withinBounds([answer('x'.repeat(21_000_000)), answer('y')])).toHaveLength(1)
  })
})

describe('the hex view', () => {
  test('shows sixteen bytes a line, and a dot for what is not printable', () => {
    const bytes = bytesOf({ form: 'text', text: 'Dingbench 钉钉\n!' })

    expect(hexRow(bytes, 0, 16)).toEqual({
      offset: '00000000',
      hex: '44 69 6e 67 62 65 6e 63  68 20 e9 92 89 e9 92 89 ',
      ascii: 'Dingbench ......',
    })
    expect(hexRow(bytes, 1, 16)).toMatchObject({ offset: '00000010', ascii: '.!' })
  })

  test('shows eight bytes a line where there is little room', () => {
    const bytes = bytesOf({ form: 'text', text: 'Dingbench' })

    expect(hexRow(bytes, 1, 8)).toMatchObject({ offset: '00000008', ascii: 'h' })
  })

  test('shows the bytes of a file as they came', () => {
    expect([...bytesOf({ form: 'binary', text: 'AAH/' })]).toEqual([0, 1, 255])
  })
})

describe('the file of an answer', () => {
  function named(
    header: string | null,
    contentType: string,
    form: Exchange['response']['body']['form'],
  ) {
    const exchange = exchangeWith('x')
    exchange.request.url = 'https://oapi.dingtalk.com/media/get?media_id=1'
    exchange.response.headers = header === null ? [] : [['Content-Disposition', header]]
    exchange.response.body = { ...exchange.response.body, contentType, form }
    return fileNameFor(exchange)
  }

  test.each([
    ['attachment; filename="a b.png"', 'a b.png'],
    ["attachment; filename*=UTF-8''%E9%92%89.png", '钉.png'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename=".."', 'media-get.png'],
    [null, 'media-get.png'],
  ])('with the header %s is called %s', (header, name) => {
    expect(named(header, 'image/png', 'binary')).toBe(name)
  })

  test.each([
    ['image/jpeg', 'binary', 'media-get.jpg'],
    ['audio/amr', 'binary', 'media-get.amr'],
    ['application/octet-stream', 'binary', 'media-get.bin'],
    ['application/json', 'json', 'media-get.json'],
  ] as const)('of %s has the ending people know', (type, form, name) => {
    expect(named(null, type, form)).toBe(name)
  })
})
