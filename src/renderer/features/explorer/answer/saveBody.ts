import type { Exchange } from '../../../../shared/exchange.ts'
import { wholeBody } from './wholeBody.ts'

/**
 * Offers the body of an answer as a file, by the browser's own way of saving; false when it is a
 * large one that is no longer kept.
 */
export async function saveBody(exchange: Exchange): Promise<boolean> {
  const whole = await wholeBody(exchange.response.body)
  if (whole === null) return false

  const address = URL.createObjectURL(whole)
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameFor(exchange)
  link.click()
  URL.revokeObjectURL(address)
  return true
}

/** The name that the answer gives its file, or one that says which operation answered. */
export function fileNameFor({ request, response }: Exchange): string {
  const disposition = response.headers.find(([name]) => /^content-disposition$/i.test(name))?.[1]
  const given = disposition === undefined ? null : nameIn(disposition)
  if (given !== null) return given

  const words = new URL(request.url).pathname.match(/[\w.]+/g) ?? ['answer']
  return `${words.join('-')}.${extensionOf(response.body)}`
}

/** The file name of a Content-Disposition, without any folder. */
function nameIn(disposition: string): string | null {
  const encoded = /filename\*=(?:utf-8)?''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  const name = (encoded === undefined ? plain : decoded(encoded)) ?? ''
  const bare = name.trim().replace(/^.*[/\\]/, '')
  return /^\.*$/.test(bare) ? null : bare.slice(0, 200)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const EXTENSIONS: Record<string, string> = {
  jpeg: 'jpg',
  'svg+xml': 'svg',
  mpeg: 'mp3',
  'x-wav': 'wav',
  'octet-stream': 'bin',
  plain: 'txt',
}

function extensionOf({ form, contentType }: Exchange['response']['body']): string {
  if (form === 'json' || form === 'broken-json') return 'json'
  if (form === 'html') return 'html'
  if (form !== 'binary') return 'txt'
  const kind = /^[a-z]+\/([\w.+-]+)/i.exec(contentType)?.[1]?.toLowerCase() ?? ''
  return EXTENSIONS[kind] ?? (/^[a-z\d]{2,5}$/.test(kind) ? kind : 'bin')
}
