import type { Exchange } from '../../src/shared/exchange.ts'

/** An exchange as it would have come back, for parts that only read answers. */
export function exchangeWith(body: unknown, status = 200, startedAt = 0): Exchange {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return {
    id: 'exchange',
    startedAt,
    request: { method: 'GET', url: 'https://oapi.dingtalk.com/', headers: [], body: null },
    response: {
      status,
      statusText: '',
      httpVersion: '1.1',
      headers: [['Content-Type', 'application/json']],
      body: {
        form: typeof body === 'string' ? 'text' : 'json',
        text,
        sizeBytes: text.length,
        sentBytes: text.length,
        contentType: 'application/json',
        charset: 'utf-8',
      },
    },
    timing: {
      dnsMs: null,
      connectMs: 1,
      tlsMs: null,
      firstByteMs: 2,
      downloadMs: 1,
      totalMs: 4,
    },
  }
}
