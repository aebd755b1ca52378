import { shellWords } from './shellWords.ts'

/** What a curl command says, before it is known what of DingTalk it asks. */
export interface CurlCommand {
  method: string
  url: string
  headers: { name: string; value: string }[]
  /** `null` when it sends none. */
  body: string | null
  /** Names of `-F` parts; their files are not read. */
  parts: { name: string; value: string; isFile: boolean }[]
  /** What was left out, as it stands in the command: files to read, options of no use here. */
  leftOut: string[]
}

/** Whether a text is a curl command. */
export function isCurl(text: string): boolean {
  return /^\s*(?:\$\s+|PS[^>\n]{0,200}>\s*)?curl(?:\.exe)?(?:\s|$)/i.test(text)
}

/** Options that take a word and say nothing about the request. */
const TAKE_A_WORD = new Set([
  '-o',
  '--output',
  '-m',
  '--max-time',
  '--connect-timeout',
  '-x',
  '--proxy',
  '--cacert',
  '--cert',
  '-E',
  '--key',
  '-w',
  '--write-out',
  '--retry',
  '--retry-delay',
  '--resolve',
  '-c',
  '--cookie-jar',
  '--interface',
  '-U',
  '--proxy-user',
])
const DATA = new Set([
  '-d',
  '--data',
  '--data-ascii',
  '--data-raw',
  '--data-binary',
  '--data-urlencode',
  '--json',
])

/** Reads a curl command as bash, cmd and PowerShell copy it; `null` when it is none. No file that it names is read. */
export function readCurl(command: string): CurlCommand | null {
  if (!isCurl(command)) return null

  const words = spread(
    shellWords(command.trim().replace(/^(?:\$\s+|PS[^>\n]{0,200}>\s*)/, '')).slice(1),
  )
  const read: CurlCommand = { method: '', url: '', headers: [], body: null, parts: [], leftOut: [] }
  const data: string[] = []
  let isQuery = false

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const next = () => {
      at += 1
      return words[at] ?? ''
    }
    if (word === '-X' || word === '--request') read.method = next().toUpperCase()
    else if (word === '-H' || word === '--header') addHeader(read, next())
    else if (DATA.has(word)) addData(read, data, word, next())
    else if (word === '-F' || word === '--form' || word === '--form-string') {
      addPart(read, next(), word === '--form-string')
    } else if (word === '-G' || word === '--get') isQuery = true
    else if (word === '-I' || word === '--head') read.method ||= 'HEAD'
    else if (word === '--url') read.url = next()
    else if (word === '-A' || word === '--user-agent') addHeader(read, `User-Agent: ${next()}`)
    else if (word === '-e' || word === '--referer') addHeader(read, `Referer: ${next()}`)
    else if (word === '-b' || word === '--cookie') addHeader(read, `Cookie: ${next()}`)
    else if (word === '-u' || word === '--user') {
      next()
      read.leftOut.push(word)
    } else if (TAKE_A_WORD.has(word)) read.leftOut.push(`${word} ${next()}`)
    else if (word.startsWith('-') && word !== '-')
      read.leftOut.push(...(QUIET.has(word) ? [] : [word]))
    else read.url ||= word
  }

  if (isQuery && data.length > 0) {
    read.url += (read.url.includes('?') ? '&' : '?') + data.join('&')
  } else if (data.length > 0) read.body = data.join('&')
  read.method ||= (read.body !== null || read.parts.length > 0) && !isQuery ? 'POST' : 'GET'
  return read
}

/** Options that change nothing of the request and need not be spoken of. */
const QUIET = new Set([
  '-s',
  '--silent',
  '-S',
  '--show-error',
  '-L',
  '--location',
  '-v',
  '--verbose',
  '-k',
  '--insecure',
  '-i',
  '--include',
  '--compressed',
  '-g',
  '--globoff',
  '-f',
  '--fail',
  '--http1.1',
  '--http2',
  '-#',
])

/** `-XPOST`, `-sSL` and `--data=x` as separate words. */
function spread(words: string[]): string[] {
  return words.flatMap((word) => {
    const long = /^(--[a-z][a-z\d.-]*)=([^]*)$/.exec(word)
    if (long) return [long[1] ?? '', long[2] ?? '']

    const short = /^-([a-zA-Z#])([^]+)$/.exec(word)
    if (!short || word.startsWith('--')) return [word]
    const [, letter = '', rest = ''] = short
    if (/[XHdFGAebuomxEwcU]/.test(letter) && letter !== 'G') return [`-${letter}`, rest]
    return [`-${letter}`, ...spread([`-${rest}`])]
  })
}

function addHeader(read: CurlCommand, line: string): void {
  const at = line.search(/[:;]/)
  if (at < 1) return
  read.headers.push({ name: line.slice(0, at).trim(), value: line.slice(at + 1).trim() })
}

function addData(read: CurlCommand, data: string[], option: string, value: string): void {
  const readsFile = option !== '--data-raw' && value.startsWith('@')
  if (readsFile) {
    read.leftOut.push(`${option} ${value}`)
    return
  }
  const has = (name: string) => read.headers.some((one) => one.name.toLowerCase() === name)
  if (option === '--json' && !has('content-type')) addHeader(read, 'Content-Type: application/json')
  data.push(option === '--data-urlencode' ? encoded(value) : value)
}

function encoded(value: string): string {
  const at = value.indexOf('=')
  const [name, text] = at < 0 ? ['', value] : [value.slice(0, at), value.slice(at + 1)]
  return (name === '' ? '' : `${name}=`) + encodeURIComponent(text.toWellFormed())
}

function addPart(read: CurlCommand, part: string, isString: boolean): void {
  const at = part.indexOf('=')
  if (at < 1) return
  const [name, value] = [part.slice(0, at), part.slice(at + 1)]
  const isFile = !isString && /^[@<]/.test(value)
  if (isFile) read.leftOut.push(`-F ${part}`)
  read.parts.push({ name, value: isFile ? '' : value, isFile })
}
