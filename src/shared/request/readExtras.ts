import type { HeaderLine } from '../exchange.ts'
import { isWithin, MAX_DEPTH } from '../fieldValue.ts'
import { tryParseJson } from '../losslessJson.ts'
import type { FieldProblem } from './problem.ts'
import type { Extra } from './typed.ts'
import { resolveJsonText, resolveText, type Variables } from './variables.ts'

/** The extras that are sent, by place. */
export interface Extras {
  query: (readonly [name: string, value: string])[]
  headers: HeaderLine[]
  body: (readonly [name: string, text: string])[]
}

/** What decides whether an extra may be sent. */
interface ExtrasGround {
  variables: Variables
  /** The query name and the header that carry the token by themselves; null when neither does. */
  automaticToken: { place: 'query' | 'header'; name: string } | null
  /** Whether the encoder of the body chooses the Content-Type. */
  isMultipart: boolean
}

/** Headers that are Dingbench's or the connection's own: one that was typed would break the request. */
const OWN_HEADERS = new Set([
  'host',
  'content-length',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'te',
  'trailer',
  'upgrade',
  'expect',
  'proxy-connection',
])
/** https://www.rfc-editor.org/rfc/rfc9110#name-tokens */
const HEADER_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/
/** What a header takes: no line breaks, nothing beyond Latin-1. */
// oxlint-disable-next-line no-control-regex -- a tab is the one control character that may stand in a header
export const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/

/** Reads the extras that are switched on. A row without name and value is no row yet. */
export function readExtras(
  extras: readonly Extra[],
  ground: ExtrasGround,
): { extras: Extras; problems: FieldProblem[] } {
  const sent: Extras = { query: [], headers: [], body: [] }
  const problems: FieldProblem[] = []

  for (const [index, { place, name: typedName, value: typed, on }] of extras.entries()) {
    const name = typedName.trim()
    if (!on || (name === '' && typed === '')) continue

    const wrong = (problem: FieldProblem['problem'], detail?: string) =>
      problems.push({
        part: 'extras',
        field: String(index),
        problem,
        ...(detail !== undefined && { detail }),
      })
    const isJson = place === 'body' && /^\s*[[{"]/.test(typed)
    const resolved = (isJson ? resolveJsonText : resolveText)(typed, ground.variables)
    if (!resolved.ok) wrong('unknown-variable', resolved.unknown)
    else if (name === '') wrong('required')
    else {
      const problem = problemOf(place, name, resolved.value, sent, ground)
      if (problem !== null) wrong(problem, name)
      else if (place === 'query') sent.query.push([name, resolved.value])
      else if (place === 'body') sent.body.push([name, resolved.value])
      else sent.headers.push([name, resolved.value.trim()])
    }
  }
  return { extras: sent, problems }
}

/** A body extra as JSON: JSON where it is JSON, else a text. */
export function extraJson(text: string): unknown {
  const parsed = tryParseJson(text)
  return parsed === undefined || !isWithin(parsed, MAX_DEPTH) ? text : parsed
}

function problemOf(
  place: Extra['place'],
  name: string,
  value: string,
  sent: Extras,
  { automaticToken, isMultipart }: ExtrasGround,
): FieldProblem['problem'] | null {
  const isToken = automaticToken?.place === place && sameName(automaticToken.name, name)
  if (isToken) return 'token-automatic'
  if (place !== 'header') return null

  if (OWN_HEADERS.has(name.toLowerCase())) return 'header-automatic'
  if (isMultipart && sameName(name, 'content-type')) return 'header-automatic'
  if (!HEADER_NAME.test(name)) return 'malformed'
  if (!HEADER_VALUE.test(value)) return 'not-in-header'
  return sent.headers.some(([other]) => sameName(other, name)) ? 'twice' : null
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
