import type { PlannedRequest } from '../../shared/plan.ts'
import { type Profile, TOKEN_SOURCES } from '../../shared/profile.ts'
import { assertNever, FailureError } from '../../shared/result.ts'

/**
 * The request that lends a profile its AccessToken. Throws `no-credential` when the profile lacks
 * the id that its endpoint takes.
 * https://open.dingtalk.com/document/development/obtain-orgapp-token (legacy),
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-an-internal-app (current)
 */
export function tokenRequest(profile: Profile, secret: string): PlannedRequest {
  const idName = TOKEN_SOURCES[profile.tokenSource].id
  const id = profile[idName]
  if (id === '') {
    throw new FailureError({ kind: 'no-credential', profileId: profile.id, missing: idName })
  }

  switch (profile.tokenSource) {
    case 'gettoken-corp':
      return getToken(profile, { corpid: id, corpsecret: secret })
    case 'gettoken-app':
      return getToken(profile, { appkey: id, appsecret: secret })
    case 'oauth2-app':
      return {
        method: 'POST',
        url: under(profile.apiAddress, '/v1.0/oauth2/accessToken'),
        headers: [['Content-Type', 'application/json']],
        body: { kind: 'text', text: JSON.stringify({ appKey: id, appSecret: secret }) },
      }
    default:
      return assertNever(profile.tokenSource)
  }
}

function getToken(profile: Profile, query: Record<string, string>): PlannedRequest {
  const search = new URLSearchParams(query)
  return {
    method: 'GET',
    url: `${under(profile.oapiAddress, '/gettoken')}?${search.toString()}`,
    headers: [],
    body: { kind: 'none' },
  }
}

function under(address: string, path: string): string {
  return address.replace(/\/+$/, '') + path
}
