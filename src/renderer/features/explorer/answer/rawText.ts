import type { Body, Exchange, HeaderLine } from '../../../../shared/exchange.ts'

/**
 * An exchange as text: the request, an empty line, the answer, each as HTTP writes it. Of a large
 * body the beginning, and `more` says how much is left out.
 */
export function rawText({ request, response }: Exchange, more: (bytes: number) => string): string {
  const { host, path } = partsOf(request.url)
  const requestLine = `${request.method} ${path} HTTP/1.1`
  const hasHost = request.headers.some(([name]) => name.toLowerCase() === 'host')
  const requestHeaders: HeaderLine[] = hasHost
    ? request.headers
    : [['Host', host], ...request.headers]
  const statusLine = `HTTP/${response.httpVersion} ${response.status} ${response.statusText}`
  return [
    message(requestLine, requestHeaders, request.body ?? ''),
    message(statusLine.trimEnd(), response.headers, bodyText(response.body, more)),
  ].join('\n\n')
}

function bodyText({ text, large }: Body, more: (bytes: number) => string): string {
  if (!large) return text
  const shownBytes = new TextEncoder().encode(text).length
  return `${text}\n${more(large.sizeBytes - shownBytes)}`
}

function message(firstLine: string, headers: readonly HeaderLine[], body: string): string {
  const head = [firstLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return body === '' ? head : `${head}\n\n${body}`
}

function partsOf(address: string): { host: string; path: string } {
  const { host, origin } = new URL(address)
  return { host, path: address.slice(origin.length) || '/' }
}
