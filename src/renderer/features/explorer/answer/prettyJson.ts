import { isJson } from '../../../../shared/plainJson.ts'

const DEEPEST_INDENT = 100

/**
 * A JSON text with one value a line, indented by two spaces; `null` when it is no JSON. It works on
 * the text itself, so digits, repeated keys and the order of keys stay as received; only escapes
 * of letters are resolved, `\u90e8` to 部.
 */
export function prettyJson(text: string): string | null {
  if (!isJson(text)) return null

  const pieces: string[] = []
  let depth = 0
  let previous = ''
  for (const token of tokensOf(text)) {
    if (token === '}' || token === ']') depth -= 1
    pieces.push(gap(previous, token, depth), token.startsWith('"') ? readable(token) : token)
    if (token === '{' || token === '[') depth += 1
    previous = token
  }
  return pieces.join('')
}

/** Strings are scanned by hand: a regular expression runs out of stack on one of some megabytes. */
function* tokensOf(text: string): Generator<string> {
  const plainToken = /[{}[\],:]|[^\s{}[\],:"]+|"/g
  let at = 0
  for (;;) {
    plainToken.lastIndex = at
    const found = plainToken.exec(text)
    if (!found) return

    at = found[0] === '"' ? endOfString(text, found.index) : plainToken.lastIndex
    yield text.slice(found.index, at)
  }
}

function endOfString(text: string, start: number): number {
  let at = start + 1
  while (text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function gap(previous: string, token: string, depth: number): string {
  if (previous === ':') return ' '
  if (previous === '' || token === ',' || token === ':') return ''
  if (previous === '{' && token === '}') return ''
  if (previous === '[' && token === ']') return ''
  return `\n${'  '.repeat(Math.min(depth, DEEPEST_INDENT))}`
}

function readable(token: string): string {
  return token.includes('\\') ? JSON.stringify(JSON.parse(token)) : token
}
