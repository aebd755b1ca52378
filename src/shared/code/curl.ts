import { expression } from './literals.ts'
import type { Sample, Text } from './sample.ts'

/** The request as a curl command for a POSIX shell. */
export function curl({ method, url, headers, body }: Sample): string {
  const lines = [`curl ${word(url)}`]
  const implied = body.kind === 'none' ? 'GET' : 'POST'
  if (method !== implied) lines.push(`-X ${method}`)
  for (const [name, value] of headers) {
    lines.push(`-H ${word(value.length === 0 ? [`${name};`] : [`${name}: `, ...value])}`)
  }
  if (body.kind === 'text') lines.push(`--data-raw ${word(body.text)}`)
  if (body.kind === 'multipart') {
    for (const part of body.parts) {
      if ('text' in part) lines.push(`--form-string ${word([`${part.name}=`, ...part.text])}`)
      else {
        const type = part.type === '' ? '' : `;type=${part.type}`
        const file = part.fileName.replaceAll(/["\\]/g, '\\$&')
        lines.push(`-F ${word([`${part.name}=@"${file}"${type}`])}`)
      }
    }
  }
  return `${lines.join(' \\\n  ')}\n`
}

/** Neighbouring pieces are one word of the shell. */
function word(text: Text): string {
  return expression(
    joined(text),
    (piece) => `'${piece.replaceAll("'", String.raw`'\''`)}'`,
    (name) => `"$${name}"`,
    '',
  )
}

/** Literal pieces side by side as one. */
function joined(text: Text): Text {
  const pieces: Text[number][] = []
  for (const piece of text) {
    const last = pieces.at(-1)
    if (typeof last === 'string' && typeof piece === 'string')
      pieces[pieces.length - 1] = last + piece
    else pieces.push(piece)
  }
  return pieces
}
