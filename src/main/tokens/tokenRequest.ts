import type { PlannedRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'
import { FailureError } from '../../shared/result.ts'
import { missingId, type TokenKind, tokenKindRow } from '../../shared/tokenKinds.ts'

const TOKEN_HEADER = 'x-acs-dingtalk-access-token'

/**
 * The request that lends a profile a token of a kind. `secret` is what the kind's row asks for; a
 * row without one takes the AccessToken in its place. Throws `no-credential` when the profile lacks
 * the id that the endpoint takes.
 */
export function tokenRequest(profile: Profile, kind: TokenKind, secret: string): PlannedRequest {
  const missing = missingId(kind, profile)
  if (missing !== null) {
    throw new FailureError({ kind: 'no-credential', profileId: profile.id, missing })
  }

  const row = tokenKindRow(kind)
  const address = row.generation === 'oapi' ? profile.oapiAddress : profile.apiAddress
  const path = row.path.replace('{corpId}', () => encodeURIComponent(profile.corpId))
  const url = address.replace(/\/+$/, '') + path
  const given = { corpId: profile.corpId, appKey: profile.appKey, secret }
  const sent = Object.fromEntries(
    Object.entries(row.fields).map(([name, from]) => [
      name,
      typeof from === 'string' ? given[from] : from.always,
    ]),
  )

  const { method } = row
  if (row.place === 'query') {
    const query = new URLSearchParams(sent).toString()
    return { method, url: `${url}?${query}`, headers: [], body: { kind: 'none' } }
  }
  if (row.place === 'json') {
    const body = { kind: 'text', text: JSON.stringify(sent) } as const
    return { method, url, headers: [['Content-Type', 'application/json']], body }
  }
  return { method, url, headers: [[TOKEN_HEADER, secret]], body: { kind: 'none' } }
}
