import type { HeaderLine } from '../../../../shared/exchange.ts'
import type { PlannedRequest } from '../../../../shared/plan.ts'
import type { Part } from '../../../../shared/request/body.ts'
import { withReadableMasks } from './masked.ts'

/** An address in the parts that are drawn apart. Joined, they are the address. */
export interface AddressParts {
  origin: string
  path: string
  /** Each with its `?` or `&` in front. */
  query: { mark: '?' | '&'; name: string; value: string }[]
}

/** The parts of the address that will be called, masks readable. */
export function addressParts(url: string): AddressParts {
  const [address = '', search = ''] = splitAt(url, '?')
  const { origin } = new URL(address.replaceAll(/[{}]/g, '_'))
  const pairs = search === '' ? [] : search.split('&')
  return {
    origin,
    path: address.slice(origin.length),
    query: pairs.map((pair, index) => {
      const [name = '', value = ''] = splitAt(pair, '=')
      return { mark: index === 0 ? '?' : '&', name, value: withReadableMasks(value) }
    }),
  }
}

/** Above this, pieces would be more than the window draws at ease. */
const MOST_IN_PIECES = 20_000

/**
 * A body in the pieces between which a line may end: behind a comma or `&`. One that has lines of
 * its own, or is long, is one piece. Joined, they are the body.
 */
export function piecesOf(body: string): string[] {
  if (body.length > MOST_IN_PIECES || body.includes('\n')) return [body]
  return body.split(/(?<=[,&])/)
}

/** A planned request as text, the way HTTP writes it. */
export function previewText({ method, url, headers, body }: PlannedRequest): string {
  const lines = [`${method} ${withReadableMasks(url)}`, ...headers.map(headerText)]
  if (body.kind === 'text') lines.push('', body.text)
  if (body.kind === 'multipart') lines.push('', ...body.parts.map(partText))
  return lines.join('\n')
}

function headerText([name, value]: HeaderLine): string {
  return `${name}: ${value}`
}

function partText(part: Part): string {
  return 'text' in part ? `${part.name}=${part.text}` : `${part.name}=@${part.file.name}`
}

function splitAt(text: string, mark: string): string[] {
  const at = text.indexOf(mark)
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
