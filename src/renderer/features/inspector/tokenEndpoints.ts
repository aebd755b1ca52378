import type { TokenSource } from '../../../shared/profile.ts'

/**
 * The request behind each source of a token.
 * https://open.dingtalk.com/document/development/obtain-orgapp-token
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-an-internal-app
 */
export const TOKEN_ENDPOINTS: Record<TokenSource, string> = {
  'oauth2-app': 'POST /v1.0/oauth2/accessToken',
  'gettoken-app': 'GET /gettoken?appkey=…',
  'gettoken-corp': 'GET /gettoken?corpid=…',
}
