/** Which shell a copied command is quoted for. */
type Shell = 'posix' | 'cmd' | 'powershell'

/**
 * The words of a command that was copied for a POSIX shell, for cmd or for PowerShell, quotation
 * marks undone. Nothing in it is expanded or run. Only the first command of several is read.
 */
export function shellWords(command: string): string[] {
  const shell = shellOf(command)
  const words: string[] = []
  let word: string | null = null
  let at = 0

  while (at < command.length) {
    const rest = command.slice(at)
    const joined = JOINED[shell].exec(rest)
    if (joined) {
      at += joined[0].length
      continue
    }
    const [character = ''] = rest
    if (/\s/.test(character)) {
      if (word !== null) words.push(word)
      if (character === '\n' && words.length > 0) return words
      word = null
      at += 1
      continue
    }
    if (word === null && /^(?:&&|\|\|?|;|>|&\s)/.test(rest)) return words

    const piece = pieceOf(rest, shell)
    word = (word ?? '') + piece.text
    at += Math.max(1, piece.length)
  }
  return word === null ? words : [...words, word]
}

/** A line that goes on in the next. */
const JOINED: Record<Shell, RegExp> = {
  posix: /^\\\r?\n/,
  cmd: /^\^\r?\n/,
  powershell: /^`\r?\n/,
}

/** cmd quotes with carets; PowerShell goes on with a backtick or calls `curl.exe` or `Invoke-…`. */
function shellOf(command: string): Shell {
  if (/\^\r?\n|\^["%&^]|"[^"\n]*\\"[^"\n]*"\s+\^/.test(command)) return 'cmd'
  return /`\r?\n|`"/.test(command) ? 'powershell' : 'posix'
}

interface Piece {
  text: string
  /** How much of the command it took. */
  length: number
}

function pieceOf(rest: string, shell: Shell): Piece {
  if (shell === 'posix') {
    if (rest.startsWith("$'")) return quotedPiece(rest, 2, "'", ansiEscape)
    if (rest.startsWith('$"')) return quotedPiece(rest, 2, '"', posixEscape)
    if (rest.startsWith("'")) return quotedPiece(rest, 1, "'")
    if (rest.startsWith('"')) return quotedPiece(rest, 1, '"', posixEscape)
    if (rest.startsWith('\\')) return { text: rest.charAt(1), length: 2 }
  }
  if (shell === 'powershell') {
    if (rest.startsWith("'")) return quotedPiece(rest, 1, "'", doubled("'"))
    if (rest.startsWith('"')) return quotedPiece(rest, 1, '"', powershellEscape)
    if (rest.startsWith('`')) return { text: rest.charAt(1), length: 2 }
  }
  if (shell === 'cmd') {
    if (rest.startsWith('^"')) return quotedPiece(rest, 2, '^"', caretEscape)
    if (rest.startsWith('"')) return quotedPiece(rest, 1, '"', windowsEscape)
    if (rest.startsWith("'")) return quotedPiece(rest, 1, "'")
    if (rest.startsWith('^')) return { text: rest.charAt(1), length: 2 }
  }
  return { text: rest.charAt(0), length: 1 }
}

type Escape = (rest: string) => Piece | null

/** What stands between quotation marks; a mark that is never closed holds the rest. */
function quotedPiece(rest: string, start: number, end: string, escape?: Escape): Piece {
  let text = ''
  let at = start
  while (at < rest.length) {
    const here = rest.slice(at, at + 16)
    const escaped = escape?.(here)
    if (escaped) {
      text += escaped.text
      at += escaped.length
    } else if (rest.startsWith(end, at)) {
      return { text, length: at + end.length }
    } else {
      text += rest.charAt(at)
      at += 1
    }
  }
  return { text, length: at }
}

const posixEscape: Escape = (rest) => {
  const found = /^\\(["\\$`]|\r?\n)/.exec(rest)
  return (
    found && { text: found[1]?.endsWith('\n') ? '' : (found[1] ?? ''), length: found[0].length }
  )
}

const NAMED: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\u0007',
  e: '\u001b',
  0: '\0',
}

const ansiEscape: Escape = (rest) => {
  const coded = /^\\(?:x([\da-f]{1,2})|u([\da-f]{1,4})|U([\da-f]{1,8}))/i.exec(rest)
  if (coded) {
    const code = Number.parseInt(coded[1] ?? coded[2] ?? coded[3] ?? '', 16)
    return { text: code > 0x10ffff ? '' : String.fromCodePoint(code), length: coded[0].length }
  }
  const octal = /^\\([0-7]{2,3})/.exec(rest)
  if (octal)
    return {
      text: String.fromCharCode(Number.parseInt(octal[1] ?? '', 8)),
      length: octal[0].length,
    }
  const named = /^\\([^])/.exec(rest)
  return named && { text: NAMED[named[1] ?? ''] ?? named[1] ?? '', length: 2 }
}

const doubled =
  (mark: string): Escape =>
  (rest) =>
    rest.startsWith(mark + mark) ? { text: mark, length: 2 } : null

const powershellEscape: Escape = (rest) => {
  const found = /^`([^])/.exec(rest)
  if (found) return { text: NAMED[found[1] ?? ''] ?? found[1] ?? '', length: 2 }
  // Programs get a quotation mark from PowerShell only behind a backslash.
  return rest.startsWith('\\"') ? { text: '"', length: 2 } : doubled('"')(rest)
}

const windowsEscape: Escape = (rest) => {
  const found = /^\\(["\\])/.exec(rest)
  if (found) return { text: found[1] ?? '', length: 2 }
  if (rest.startsWith('%%')) return { text: '%', length: 2 }
  return doubled('"')(rest)
}

/** Inside `^"…^"` every special character has a caret, and a mark in the text a backslash before it. */
const caretEscape: Escape = (rest) => {
  const mark = /^\^?\\\^"/.exec(rest)
  if (mark) return { text: '"', length: mark[0].length }
  const backslash = /^\^?\\\^?\\/.exec(rest)
  if (backslash) return { text: '\\', length: backslash[0].length }
  const line = /^\^\r?\n(?:\r?\n)?/.exec(rest)
  if (line) return { text: '\n', length: line[0].length }
  const caret = /^\^([^"])/.exec(rest)
  return caret && { text: caret[1] ?? '', length: 2 }
}
