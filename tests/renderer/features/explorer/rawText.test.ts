import { describe, expect, it } from 'vitest'
import { rawText } from '../../../../src/renderer/features/explorer/answer/rawText.ts'
import { exchangeWith } from '../../../support/exchanges.ts'

const more = (bytes: number) => `… ${bytes} more`

describe('an exchange as text', () => {
  it('of a large body shows the beginning, and how much is left out', () => {
    const exchange = exchangeWith('部门')
    const large = { id: 'x', sizeBytes: 16, verdict: { accepted: true } } as const
    const response = { ...exchange.response, body: { ...exchange.response.body, large } }

    expect(rawText({ ...exchange, response }, more)).toMatch(/\n部门\n… 10 more$/)
  })

  it('is the request, then the answer, as HTTP writes them', () => {
    const exchange = exchangeWith({ errcode: 0 })
    const text = rawText(
      {
        ...exchange,
        request: {
          method: 'POST',
          url: 'http://127.0.0.1:4000/user/create?access_token=••••a91f',
          headers: [['Content-Type', 'application/json']],
          body: '{"name":"x"}',
        },
        response: { ...exchange.response, status: 200, statusText: 'OK' },
      },
      more,
    )
    expect(text).toBe(
      [
        'POST /user/create?access_token=••••a91f HTTP/1.1',
        'Host: 127.0.0.1:4000',
        'Content-Type: application/json',
        '',
        '{"name":"x"}',
        '',
        'HTTP/1.1 200 OK',
        'Content-Type: application/json',
        '',
        '{"errcode":0}',
      ].join('\n'),
    )
  })

  it('says a Host that was sent only once', () => {
    const exchange = exchangeWith({ errcode: 0 })
    const request = { ...exchange.request, headers: [['host', 'oapi.dingtalk.com'] as const] }
    expect(rawText({ ...exchange, request }, more).match(/host:/gi)).toHaveLength(1)
  })
})
