import type { Text } from './sample.ts'

/** A text as an expression: literals, and how the language reads an environment variable, joined. */
export function expression(
  text: Text,
  literal: (piece: string) => string,
  secret: (name: string) => string,
  join: string,
): string {
  const pieces = text.map((piece) =>
    typeof piece === 'string' ? literal(piece) : secret(piece.secret),
  )
  return pieces.length === 0 ? literal('') : pieces.join(join)
}

/** A literal of JavaScript, Python, Go, Java and C#, which agree on what JSON escapes. */
export function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

/** The Content-Type among the headers, and the others. */
export function splitContentType(headers: readonly (readonly [string, Text])[]) {
  return { contentType: headers.find(isType)?.[1], others: headers.filter((one) => !isType(one)) }
}

/** Lines of a block, each moved in by so many spaces. */
export function indented(lines: readonly string[], spaces: number): string {
  return lines.map((line) => ' '.repeat(spaces) + line).join('\n')
}

function isType([name]: readonly [string, Text]): boolean {
  return name.toLowerCase() === 'content-type'
}
