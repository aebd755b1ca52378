import type { PlannedRequest } from '../../shared/plan.ts'
import type { Profile } from '../../shared/profile.ts'

const JSON_TYPE = ['Content-Type', 'application/json'] as const

/** The two requests of a login to the admin console. */
export interface SsoPlans {
  token: (profile: Profile, ssoSecret: string) => PlannedRequest
  /** The name under which the token's answer holds it. */
  tokenName: 'access_token' | 'accessToken'
  identity: (profile: Profile, token: string, code: string) => PlannedRequest
}

/**
 * Both generations of it. The SSOSecret is not the CorpSecret, whatever the legacy field is called.
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-the-micro-application-background-without-log-on
 */
export const SSO_PLANS: Record<'admin-current' | 'admin-legacy', SsoPlans> = {
  'admin-current': {
    token: ({ apiAddress, corpId }, ssoSecret) => ({
      method: 'POST',
      url: at(apiAddress, '/v1.0/oauth2/ssoAccessToken'),
      headers: [JSON_TYPE],
      body: { kind: 'text', text: JSON.stringify({ corpid: corpId, ssoSecret }) },
    }),
    tokenName: 'accessToken',
    identity: ({ apiAddress }, token, code) => ({
      method: 'GET',
      url: at(apiAddress, '/v1.0/oauth2/ssoUserInfo', { code }),
      headers: [['x-acs-dingtalk-access-token', token]],
      body: { kind: 'none' },
    }),
  },
  'admin-legacy': {
    token: ({ oapiAddress, corpId }, ssoSecret) => ({
      method: 'GET',
      url: at(oapiAddress, '/sso/gettoken', { corpid: corpId, corpsecret: ssoSecret }),
      headers: [],
      body: { kind: 'none' },
    }),
    tokenName: 'access_token',
    identity: ({ oapiAddress }, token, code) => ({
      method: 'GET',
      url: at(oapiAddress, '/sso/getuserinfo', { access_token: token, code }),
      headers: [],
      body: { kind: 'none' },
    }),
  },
}

function at(address: string, path: string, query: Record<string, string> = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  const search = pairs.length > 0 ? `?${pairs.join('&')}` : ''
  return address.replace(/\/+$/, '') + path + search
}
