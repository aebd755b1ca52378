import type { Exchange, HeaderLine } from '../../../../shared/exchange.ts'

/** An exchange as text: the request, an empty line, the answer, each as HTTP writes it. */
export function rawText({ request, response }: Exchange): string {
  const { host, path } = partsOf(request.url)
  const requestLine = `${request.method} ${path} HTTP/1.1`
  const hasHost = request.headers.some(([name]) => name.toLowerCase() === 'host')
  const requestHeaders: HeaderLine[] = hasHost
    ? request.headers
    : [['Host', host], ...request.headers]
  const statusLine = `HTTP/${response.httpVersion} ${response.status} ${response.statusText}`
  return [
    message(requestLine, requestHeaders, request.body ?? ''),
    message(statusLine.trimEnd(), response.headers, response.body.text),
  ].join('\n\n')
}

function message(firstLine: string, headers: readonly HeaderLine[], body: string): string {
  const head = [firstLine, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n')
  return body === '' ? head : `${head}\n\n${body}`
}

function partsOf(address: string): { host: string; path: string } {
  const { host, origin } = new URL(address)
  return { host, path: address.slice(origin.length) || '/' }
}
