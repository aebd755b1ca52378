import type { Profile } from './profile.ts'
import type { SecretName } from './result.ts'

/** What a kind's request and answer are made of. */
export interface TokenKindRow {
  /** What the endpoint lends. */
  lends: 'access-token' | 'sso-token' | 'jsapi-ticket'
  generation: 'oapi' | 'api'
  method: 'GET' | 'POST'
  path: string
  /** The ids of the profile that it takes. */
  ids: readonly ('corpId' | 'appKey')[]
  /** The secret that it takes; `null` when it takes the AccessToken instead. */
  secret: SecretName | null
  /** Where the fields go; a path takes its own by name. */
  place: 'query' | 'json' | 'none'
  /** What is sent, by the endpoint's own names. */
  fields: Readonly<Record<string, 'corpId' | 'appKey' | 'secret' | { always: string }>>
  /** Under which names the answer holds the token and its lifetime. */
  answer: { value: string; lifetime: string }
  /** The lifetime to reckon with when DingTalk does not say one. */
  defaultLifetimeSeconds: number
}

/**
 * Everything that can be lent to an app, one row an endpoint.
 * https://open.dingtalk.com/document/development/obtain-orgapp-token
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-an-internal-app
 * https://open.dingtalk.com/document/development/api-gettoken
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-the-micro-application-background-without-log-on
 * https://open.dingtalk.com/document/development/create-a-jsapi-ticket
 */
export const TOKEN_KINDS = {
  'oauth2-app': {
    lends: 'access-token',
    generation: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/accessToken',
    ids: ['appKey'],
    secret: 'appSecret',
    place: 'json',
    fields: { appKey: 'appKey', appSecret: 'secret' },
    answer: { value: 'accessToken', lifetime: 'expireIn' },
    defaultLifetimeSeconds: 7_200,
  },
  'oauth2-corp': {
    lends: 'access-token',
    generation: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/{corpId}/token',
    ids: ['corpId', 'appKey'],
    secret: 'appSecret',
    place: 'json',
    fields: {
      client_id: 'appKey',
      client_secret: 'secret',
      grant_type: { always: 'client_credentials' },
    },
    answer: { value: 'access_token', lifetime: 'expires_in' },
    defaultLifetimeSeconds: 7_200,
  },
  'gettoken-app': {
    lends: 'access-token',
    generation: 'oapi',
    method: 'GET',
    path: '/gettoken',
    ids: ['appKey'],
    secret: 'appSecret',
    place: 'query',
    fields: { appkey: 'appKey', appsecret: 'secret' },
    answer: { value: 'access_token', lifetime: 'expires_in' },
    defaultLifetimeSeconds: 7_200,
  },
  'gettoken-corp': {
    lends: 'access-token',
    generation: 'oapi',
    method: 'GET',
    path: '/gettoken',
    ids: ['corpId'],
    secret: 'corpSecret',
    place: 'query',
    fields: { corpid: 'corpId', corpsecret: 'secret' },
    answer: { value: 'access_token', lifetime: 'expires_in' },
    defaultLifetimeSeconds: 7_200,
  },
  sso: {
    lends: 'sso-token',
    generation: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/ssoAccessToken',
    ids: ['corpId'],
    secret: 'ssoSecret',
    place: 'json',
    fields: { corpid: 'corpId', ssoSecret: 'secret' },
    answer: { value: 'accessToken', lifetime: 'expireIn' },
    defaultLifetimeSeconds: 3_600,
  },
  'jsapi-ticket': {
    lends: 'jsapi-ticket',
    generation: 'api',
    method: 'POST',
    path: '/v1.0/oauth2/jsapiTickets',
    ids: [],
    secret: null,
    place: 'none',
    fields: {},
    answer: { value: 'jsapiTicket', lifetime: 'expireIn' },
    defaultLifetimeSeconds: 7_200,
  },
} as const satisfies Record<string, TokenKindRow>

/** What can be lent to a profile: by which endpoint, and so with which lifetime and for what. */
export type TokenKind = keyof typeof TOKEN_KINDS

/** Every kind, in the order in which they are shown. */
export const TOKEN_KIND_NAMES = [
  'oauth2-app',
  'oauth2-corp',
  'gettoken-app',
  'gettoken-corp',
  'sso',
  'jsapi-ticket',
] as const satisfies TokenKind[]

/** The row of a kind, as any row. */
export function tokenKindRow(kind: TokenKind): TokenKindRow {
  return TOKEN_KINDS[kind]
}

/** What an endpoint is called where it is shown: method and path, with what tells two alike apart. */
export function endpointOf(kind: TokenKind): string {
  const { method, path, place, fields } = tokenKindRow(kind)
  const [first] = Object.keys(fields)
  return `${method} ${path}${place === 'query' ? `?${first}=…` : ''}`
}

/** The id that the endpoint takes and the profile lacks, else `null`. */
export function missingId(kind: TokenKind, profile: Pick<Profile, 'corpId' | 'appKey'>) {
  return tokenKindRow(kind).ids.find((id) => profile[id] === '') ?? null
}
