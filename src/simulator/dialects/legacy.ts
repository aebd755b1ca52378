import type { Incoming } from '../incoming.ts'
import { type RawFields, refused } from '../operation.ts'
import { throttleWords, type TooSoon } from './throttling.ts'
import { ipWords, permissionWords } from './words.ts'

/**
 * The legacy host reads fields from body and query alike; the body goes first. The body of a GET it
 * does not read, although the page of `/gettoken` shows it so.
 */
export function legacyFieldsOf({ method, body, query }: Incoming): RawFields {
  return (name) => {
    if (method === 'GET') return query.get(name) ?? undefined
    if (body.kind === 'json' && Object.hasOwn(body.fields, name)) return body.fields[name]
    const inForm =
      body.kind === 'form' || body.kind === 'multipart' ? body.fields.get(name) : undefined
    return inForm ?? query.get(name) ?? undefined
  }
}

/** The token of a legacy call: in the query, or in the form of a POST; never in a header. */
export function legacyTokenOf({ method, body, query }: Incoming): string | null {
  const inForm = method === 'POST' && body.kind === 'form' ? body.fields.get('access_token') : null
  return query.get('access_token') ?? inForm
}

/** Why the legacy host denies access, in its codes. */
export const legacyDenials = {
  badToken: () => refused(40014),
  // It names the lacking permission twice, for people and for programs.
  noPermission: (permission: string, appKey: string) =>
    refused(60011, `${permissionWords(permission, appKey)}, {requiredScopes=[${permission}]}`),
  ipRefused: (address: string, appKey: string) => refused(60020, ipWords(address, appKey)),
  throttled: (call: TooSoon) => refused(90018, throttleWords(call)),
}
