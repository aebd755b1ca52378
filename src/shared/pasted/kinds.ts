import { shapeOf } from '../credentialShape.ts'
import { plainName } from './found.ts'
import type { Found } from './found.ts'

/** What a pasted value looks like, by its name or its shape. Observed in practice, promised nowhere. */
export type PastedKind =
  /** An AccessToken's shape: an app's, a person's and the console's look alike. */
  | 'access-token'
  /** As the documentation's samples look, which no real token does. */
  | 'sample'
  /** Of no known shape: tokens are opaque, so it may be one. */
  | 'any'
  | 'user-token'
  | 'refresh-token'
  | 'suite-token'
  | 'sns-token'
  | 'jsapi-ticket'
  | 'login-code'
  | 'robot-token'
  | 'robot-secret'
  | 'secret'
  | 'app-key'
  | 'suite-key'
  | 'corp-id'
  | 'agent-id'
  | 'media-id'
  | 'conversation-id'
  | 'undefined-text'
  | 'masked'
  | 'placeholder'
  | 'sentence'
  | 'nothing'

/** Kinds that may be sent as a token: everything else would only be given away. */
const PROBED: ReadonlySet<PastedKind> = new Set(['access-token', 'sample', 'any', 'user-token'])

/** Whether a value of this kind is worth sending as a token. */
export function isProbed(kind: PastedKind): boolean {
  return PROBED.has(kind)
}

/** What a name says, where shapes are alike. */
const BY_NAME: Record<string, PastedKind> = {
  useraccesstoken: 'user-token',
  refreshtoken: 'refresh-token',
  suiteaccesstoken: 'suite-token',
  snstoken: 'sns-token',
  jsapiticket: 'jsapi-ticket',
  ticket: 'jsapi-ticket',
  code: 'login-code',
  authcode: 'login-code',
  appsecret: 'secret',
  clientsecret: 'secret',
  corpsecret: 'secret',
  ssosecret: 'secret',
}

type Row = readonly [kind: PastedKind, pattern: RegExp]

/** The narrower ones first. */
const SHAPES: Row[] = [
  ['nothing', /^$/],
  ['undefined-text', /^(undefined|null|none|nil|nan|true|false|\[object \w+\])$/i],
  ['masked', /[•●＊…]|\*{3,}|x{8,}/i],
  ['placeholder', /^([<{[$%].*[>}\]%]|\$\w+|your[-_ ]?\w.*|(?:access_?)?token)$/i],
  ['conversation-id', /^cid.+={0,2}$|^chat[0-9a-f]{32}$/i],
  ['media-id', /^[@$][\w@$-]{10,}$/],
  ['sample', /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i],
]

/** What a value is, by where it was found, its name and its shape. */
export function kindOf(value: string, { name, path }: Pick<Found, 'name' | 'path'>): PastedKind {
  const row = SHAPES.find(([, pattern]) => pattern.test(value))
  if (row) return row[0]
  if (path.endsWith('/robot/send')) return 'robot-token'
  const named = BY_NAME[plainName(name)]
  if (named !== undefined) return named

  const shape = shapeOf(value)
  if (shape !== null && shape !== 'address') return shape
  return /[^\w~+/=.-]/.test(value) ? 'sentence' : 'any'
}
