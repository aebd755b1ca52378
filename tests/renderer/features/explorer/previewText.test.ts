import { describe, expect, it } from 'vitest'
import {
  addressParts,
  piecesOf,
  previewText,
} from '../../../../src/renderer/features/explorer/request/previewText.ts'

const token = encodeURIComponent('••••a91f')

describe('the address as it will be called', () => {
  it('falls into origin, path and query', () => {
    const url = `https://oapi.dingtalk.com/department/list?access_token=${token}&id=1`
    expect(addressParts(url)).toEqual({
      origin: 'https://oapi.dingtalk.com',
      path: '/department/list',
      query: [
        { mark: '?', name: 'access_token', value: '••••a91f' },
        { mark: '&', name: 'id', value: '1' },
      ],
    })
  })

  it('keeps what is encoded encoded: that is what is sent', () => {
    const [first] = addressParts('https://oapi.dingtalk.com/x?name=%E9%83%A8%E9%97%A8').query
    expect(first?.value).toBe('%E9%83%A8%E9%97%A8')
  })

  it('keeps path fields that are not filled in', () => {
    const url = 'http://127.0.0.1:41327/v1.0/contact/users/{unionId}'
    expect(addressParts(url)).toEqual({
      origin: 'http://127.0.0.1:41327',
      path: '/v1.0/contact/users/{unionId}',
      query: [],
    })
  })
})

describe('the request as text', () => {
  it('is method and address, headers, body', () => {
    const text = previewText({
      method: 'POST',
      url: `https://oapi.dingtalk.com/user/create?access_token=${token}`,
      headers: [['Content-Type', 'application/json']],
      body: { kind: 'text', text: '{"name":"张三"}' },
    })
    expect(text).toBe(
      'POST https://oapi.dingtalk.com/user/create?access_token=••••a91f\n' +
        'Content-Type: application/json\n\n{"name":"张三"}',
    )
  })

  it('names the files of a multipart body', () => {
    const text = previewText({
      method: 'POST',
      url: 'https://oapi.dingtalk.com/media/upload',
      headers: [],
      body: {
        kind: 'multipart',
        parts: [
          { name: 'type', text: 'image' },
          { name: 'media', file: { name: 'a.png', type: 'image/png', base64: '' } },
        ],
      },
    })
    expect(text).toContain('type=image\nmedia=@a.png')
  })
})

describe('a body in pieces', () => {
  it.each([
    ['ends a line behind a comma or &', '{"a":1,"b":[1,2]}', ['{"a":1,', '"b":[1,', '2]}']],
    ['keeps the lines it has', '{\n"a":1,\n"b":2}', ['{\n"a":1,\n"b":2}']],
    ['is one piece when it is long', 'x,'.repeat(10_001), ['x,'.repeat(10_001)]],
  ])('%s', (_, body, pieces) => {
    expect(piecesOf(body)).toEqual(pieces)
  })
})
