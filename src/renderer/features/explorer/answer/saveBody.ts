import type { Exchange } from '../../../../shared/exchange.ts'

/** Offers the body of an answer as a file, by the browser's own way of saving. */
export function saveBody(exchange: Exchange): void {
  const { form, text, contentType } = exchange.response.body
  const content = form === 'binary' ? bytesOf(text) : text
  const address = URL.createObjectURL(new Blob([content], { type: contentType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameFor(exchange)
  link.click()
  URL.revokeObjectURL(address)
}

/** A name that says which operation answered, as in `department-list.json`. */
function fileNameFor({ request, response }: Exchange): string {
  const words = new URL(request.url).pathname.match(/[\w.]+/g) ?? ['answer']
  return `${words.join('-')}.${extensionOf(response.body)}`
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}

function extensionOf({ form, contentType }: Exchange['response']['body']): string {
  if (form === 'json' || form === 'broken-json') return 'json'
  if (form === 'html') return 'html'
  if (form !== 'binary') return 'txt'
  return /^(?:image|audio|video|application)\/([a-z\d]{2,5})\b/.exec(contentType)?.[1] ?? 'bin'
}
