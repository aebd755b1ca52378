import type { Exchange, HeaderLine } from './exchange.ts'
import { maskKnown } from './maskKnown.ts'
import { maskHeaderNamed, maskNamed } from './maskNamed.ts'

/** Takes secrets out of what leaves the main process. */
export interface Mask {
  text: (text: string) => string
  header: (line: HeaderLine) => HeaderLine
  exchange: (exchange: Exchange) => Exchange
}

/**
 * Makes a mask over the secrets given, in every form they are written in, and over values whose
 * name says that they are secret. Masked JSON stays JSON; masking twice is masking once; the time
 * grows with the length of the text and no faster.
 */
export function createMask(secrets: readonly string[]): Mask {
  const known = maskKnown(secrets)
  const text = (raw: string) => maskNamed(known(raw))
  const header = ([name, value]: HeaderLine): HeaderLine => [
    name,
    maskHeaderNamed(name, value) ?? text(value),
  ]

  return {
    text,
    header,
    exchange: (exchange) => ({
      ...exchange,
      request: {
        ...exchange.request,
        url: text(exchange.request.url),
        headers: exchange.request.headers.map(header),
        body: exchange.request.body === null ? null : text(exchange.request.body),
      },
      response: {
        ...exchange.response,
        statusText: text(exchange.response.statusText),
        headers: exchange.response.headers.map(header),
        body: { ...exchange.response.body, text: text(exchange.response.body.text) },
      },
    }),
  }
}
