/** Names whose values are secret wherever they stand: in a query, a form, a JSON body; in any case. */
export const SECRET_NAMES = [
  'access_token',
  'accessToken',
  'user_access_token',
  'userAccessToken',
  'corpsecret',
  'corp_secret',
  'appsecret',
  'app_secret',
  'client_secret',
  'clientSecret',
  'ssoSecret',
  'sso_secret',
  'suite_secret',
  'suiteSecret',
  'suite_access_token',
  'suiteAccessToken',
  'suite_ticket',
  'suiteTicket',
  'permanent_code',
  'permanentCode',
  'persistent_code',
  'sns_token',
  'refresh_token',
  'refreshToken',
  'jsapiTicket',
  'jsapi_ticket',
  'ticket',
  'aes_key',
  'aesKey',
  'encodingAesKey',
  'x-acs-dingtalk-access-token',
] as const

/** Names that are secret in a query alone; elsewhere they are ordinary words. */
export const SECRET_QUERY_NAMES = ['sign', 'signature', 'session'] as const

/** Headers whose whole value is secret. */
export const SECRET_HEADERS = [
  'x-acs-dingtalk-access-token',
  'authorization',
  'proxy-authorization',
  'cookie',
] as const
