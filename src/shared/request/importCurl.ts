import { METHODS } from '../catalog/methods.ts'
import type { Catalog } from '../catalog/catalog.ts'
import type { Operation } from '../catalog/operation.ts'
import { isJson } from '../plainJson.ts'
import { API_ADDRESS, OAPI_ADDRESS, type Profile } from '../profile.ts'
import { typedOfBody } from './bodyText.ts'
import { FREE_ID, type Free } from './free.ts'
import { readCurl, type CurlCommand } from './readCurl.ts'
import { type Extra, NOTHING_TYPED, type Typed } from './typed.ts'

/** A curl command as a request of Dingbench, and what was done to it on the way. */
export interface Imported {
  /** An operation's id, or that of the free-form request. */
  requestId: string
  typed: Typed
  free?: Free
  /** Whether a token stood in it, which the automatic one replaces. */
  tokenReplaced: boolean
  /** What could not be taken over, as it stood in the command. */
  leftOut: string[]
}

/** An import, or why there is none. */
export type Import =
  | { ok: true; imported: Imported }
  | { ok: false; why: 'no-curl' | 'no-url' | 'method' }
  /** Its host is neither of the profile's nor DingTalk's own. */
  | { ok: false; why: 'foreign-host'; host: string }

/** Headers that every call gets by itself, or that belong to the program the command was copied from. */
const DROPPED =
  /^(host|content-length|connection|user-agent|accept|accept-encoding|accept-language|origin|referer|sec-.*|priority|pragma|cache-control|dnt|te)$/i
const FORM_TYPE = 'application/x-www-form-urlencoded'
const TOKEN_HEADER = 'x-acs-dingtalk-access-token'

/** Reads a curl command into an operation where the catalogue knows its method and path, else into a free-form request. */
export async function importCurl(
  command: string,
  profile: Pick<Profile, 'oapiAddress' | 'apiAddress'>,
  catalog: Pick<Catalog, 'match' | 'read'>,
): Promise<Import> {
  const read = readCurl(command)
  if (!read) return { ok: false, why: 'no-curl' }
  const address = /^[a-z]+:\/\//i.test(read.url) ? read.url : `https://${read.url}`
  if (read.url === '' || !URL.canParse(address)) return { ok: false, why: 'no-url' }
  const method = METHODS.find((known) => known === read.method)
  if (method === undefined) return { ok: false, why: 'method' }

  const url = new URL(address)
  const place = placeOf(url, profile)
  if (!place) return { ok: false, why: 'foreign-host', host: url.host }

  const { generation, path } = place
  const match = catalog.match({ generation, method: method, path })
  const operation = match && (await catalog.read(match.operation.id))
  const query = [...url.searchParams]
  const takesToken = operation ? operation.token === 'app' : true
  const isToken = (name: string) => takesToken && generation === 'oapi' && name === 'access_token'
  const headers = read.headers.filter(({ name }) => !DROPPED.test(name))
  const isTokenLine = (line: { name: string }) => takesToken && isTokenHeader(line)
  const ownHeaders = new Map(
    operation?.fields.flatMap(({ place, name }) =>
      place === 'header' ? [[name.toLowerCase(), name] as const] : [],
    ),
  )
  const tokenReplaced = query.some(([name]) => isToken(name)) || headers.some(isTokenLine)

  const extras: Extra[] = headers
    .filter((one) => !isTokenLine(one) && !isOwnType(one, read))
    .filter(({ name }) => !ownHeaders.has(name.toLowerCase()))
    .map(({ name, value }) => ({ place: 'header', name, value: literally(value), on: true }))
  const hasType = headers.some(({ name }) => name.toLowerCase() === 'content-type')
  if (read.body !== null && !hasType && !isJson(read.body)) {
    // As curl itself would send it.
    extras.push({ place: 'header', name: 'Content-Type', value: FORM_TYPE, on: true })
  }
  const kept = query.filter(([name]) => !isToken(name))
  const common = { tokenReplaced, leftOut: read.leftOut }

  if (!operation) {
    const search = new URLSearchParams(kept).toString().replaceAll('+', '%20')
    const free: Free = {
      host: generation,
      method: method,
      path: literally(path) + (search === '' ? '' : `?${literally(search)}`),
      withToken: tokenReplaced || !/^\/(gettoken|robot\/send)/.test(path),
    }
    const typed = { ...NOTHING_TYPED, extras, body: bodyOf(read) }
    return { ok: true, imported: { requestId: FREE_ID, typed, free, ...common } }
  }

  const inQuery = new Set(
    operation.fields.flatMap(({ place, name }) => (place === 'query' ? [name] : [])),
  )
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(match.pathValues)) values[name] = literally(value)
  for (const { name, value } of headers) {
    const field = ownHeaders.get(name.toLowerCase())
    if (field !== undefined) values[field] = literally(value)
  }
  for (const [name, value] of kept) {
    if (inQuery.has(name) && values[name] === undefined) values[name] = literally(value)
    else extras.push({ place: 'query', name, value: literally(value), on: true })
  }
  const typed = withBody(operation, { ...NOTHING_TYPED, values, extras }, read)
  return { ok: true, imported: { requestId: operation.id, typed, ...common } }
}

/** Which generation an address is of, and the path behind its base. */
function placeOf(
  url: URL,
  { oapiAddress, apiAddress }: Pick<Profile, 'oapiAddress' | 'apiAddress'>,
): { generation: 'oapi' | 'api'; path: string } | null {
  const bases = [
    ['oapi', oapiAddress],
    ['api', apiAddress],
    ['oapi', OAPI_ADDRESS],
    ['api', API_ADDRESS],
  ] as const
  const fitting = bases.flatMap(([generation, address]) => {
    const base = new URL(address)
    const start = base.pathname.replace(/\/+$/, '')
    const fits = base.host === url.host && url.pathname.startsWith(`${start}/`)
    return fits ? [{ generation, path: url.pathname.slice(start.length) }] : []
  })
  // Of one address for both generations, as the sandbox has, the path tells them apart.
  const looksNew = /^\/v\d+\.\d+\//.test(fitting[0]?.path ?? '') ? 'api' : 'oapi'
  return fitting.find(({ generation }) => generation === looksNew) ?? fitting[0] ?? null
}

function withBody(operation: Operation, typed: Typed, read: CurlCommand): Typed {
  if (read.parts.length > 0) {
    const known = new Set(operation.fields.map(({ name }) => name))
    const values = { ...typed.values }
    const extras = [...typed.extras]
    for (const { name, value, isFile } of read.parts) {
      if (isFile) continue
      if (known.has(name)) values[name] = literally(value)
      else extras.push({ place: 'body', name, value: literally(value), on: true })
    }
    return { ...typed, values, extras }
  }
  if (read.body === null) return typed
  return isJson(read.body)
    ? typedOfBody(operation, typed, literally(read.body), {})
    : { ...typed, body: bodyOf(read) }
}

function bodyOf({ body }: CurlCommand): Typed['body'] {
  if (body === null) return { as: 'fields' }
  return { as: isJson(body) ? 'json' : 'raw', text: literally(body) }
}

function isTokenHeader({ name }: { name: string }): boolean {
  return name.toLowerCase() === TOKEN_HEADER
}

/** The type that a body of JSON gets by itself; without one, curl would send it as a form. */
function isOwnType({ name, value }: { name: string; value: string }, { body, parts }: CurlCommand) {
  if (name.toLowerCase() !== 'content-type') return false
  return parts.length > 0 || (body !== null && isJson(body) && /^application\/json\b/i.test(value))
}

/** Braces that were meant as braces stay braces. */
function literally(text: string): string {
  return text.replaceAll('{{', '{{{{')
}
