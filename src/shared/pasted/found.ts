import { isCurl, readCurl } from '../request/readCurl.ts'
import { readPlainJson } from '../plainJson.ts'

/** What a pasted text was. */
export type Container = 'text' | 'address' | 'header' | 'curl' | 'json'

/** A value that may be a token, as it stands in what was pasted. */
export interface Found {
  value: string
  container: Container
  /** What it is called there, '' where it has no name. */
  name: string
  /** The host that it was sent to, '' where there is none. */
  host: string
  /** The path there, '' where there is none. */
  path: string
  place: 'header' | 'query' | 'body' | ''
}

type Spot = Pick<Found, 'value' | 'name' | 'place'>

/** Names that hold a credential, the likelier first. Compared without case, `_` and `-`. */
const NAMES = [
  'xacsdingtalkaccesstoken',
  'accesstoken',
  'useraccesstoken',
  'authorization',
  'suiteaccesstoken',
  'snstoken',
  'refreshtoken',
  'jsapiticket',
  'ticket',
  'token',
  'authcode',
  'code',
  'sign',
  'appsecret',
  'clientsecret',
  'corpsecret',
  'ssosecret',
  'secret',
  'appkey',
  'clientid',
  'corpid',
  'agentid',
]

/** A name as it is compared. */
export function plainName(name: string): string {
  return name.toLowerCase().replaceAll(/[_\s-]/g, '')
}

/** The likeliest token in a text, and what the text was; the text itself where it holds none by name. */
export function findValue(text: string): Found {
  if (isCurl(text)) return inCurl(text)
  const bare = text.replace(/^(GET|POST|PUT|DELETE|PATCH)\s+(?=https?:)/i, '')
  if (/^https?:\/\//i.test(bare)) return inAddress(bare.split(/\s/)[0] ?? bare, 'address')

  const json = readPlainJson(text)
  if (typeof json === 'object' && json !== null) {
    const best = bestOf(spotsIn(json))
    if (best) return { ...best, container: 'json', host: '', path: '' }
    return { ...NOWHERE, value: '', container: 'json' }
  }

  const query = bestOf(pairsIn(text))
  if (query && /^[?&]?[\w.-]+=[^\s]+$/.test(text)) {
    return { ...query, container: 'address', host: '', path: '' }
  }
  const label = /^["']?([a-z][\w-]{1,40})["']?\s{0,8}[:=：]\s{0,8}([^]+?)[,;]?$/i.exec(text)
  const name = label?.[1] ?? ''
  if (label && NAMES.includes(plainName(name))) {
    const isHeader = /^(x-acs-dingtalk-access-token|authorization)$/i.test(name)
    const place = isHeader ? 'header' : ''
    return {
      ...NOWHERE,
      name,
      value: label[2] ?? '',
      container: isHeader ? 'header' : 'text',
      place,
    }
  }
  return { ...NOWHERE, value: text, container: 'text' }
}

const NOWHERE = { name: '', host: '', path: '', place: '' } as const

function inCurl(text: string): Found {
  const read = readCurl(text)
  if (!read) return { ...NOWHERE, value: text, container: 'text' }
  const address = /^[a-z]+:\/\//i.test(read.url) ? read.url : `https://${read.url}`
  const where = inAddress(address, 'curl')
  const spots: Spot[] = [
    ...read.headers.map(({ name, value }) => ({ name, value, place: 'header' as const })),
    ...(where.name === '' ? [] : [where]),
    ...spotsInBody(read.body),
  ]
  const best = bestOf(spots)
  return { ...where, value: '', name: '', place: '', ...best }
}

function inAddress(address: string, container: Container): Found {
  const at = address.indexOf('?')
  const best = at < 0 ? undefined : bestOf(pairsIn(address.slice(at + 1)))
  const { host, pathname } = URL.canParse(address) ? new URL(address) : { host: '', pathname: '' }
  const found = best ?? { value: '', name: '', place: '' as const }
  return { ...found, container, host, path: pathname }
}

/** `name=value` pairs. What is percent-encoded stays so: doing it twice is a fault to be seen. */
function pairsIn(query: string): Spot[] {
  const pairs = query.replace(/#.*$/s, '').replace(/^\?/, '').split('&')
  return pairs.flatMap((pair) => {
    const [name = '', ...rest] = pair.split('=')
    return rest.length === 0 ? [] : [{ name, value: rest.join('='), place: 'query' as const }]
  })
}

function spotsInBody(body: string | null): Spot[] {
  if (body === null) return []
  const json = readPlainJson(body)
  const spots = typeof json === 'object' && json !== null ? spotsIn(json) : pairsIn(body)
  return spots.map((spot) => ({ ...spot, place: 'body' }))
}

/** Texts with a name, at any depth. */
function spotsIn(value: object): Spot[] {
  return Object.entries(value).flatMap(([name, one]: [string, unknown]): Spot[] => {
    if (typeof one === 'string') return [{ name, value: one, place: 'body' }]
    return typeof one === 'object' && one !== null ? spotsIn(one) : []
  })
}

function bestOf(spots: readonly Spot[]): Spot | undefined {
  const ranked = spots
    .map((spot) => ({ spot, rank: NAMES.indexOf(plainName(spot.name)) }))
    .filter(({ rank }) => rank >= 0)
    .sort((one, other) => one.rank - other.rank)
  return ranked[0]?.spot
}
