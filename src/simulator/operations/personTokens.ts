import { choice, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'

/**
 * Takes the code that a login page hands back, or the refresh token of an earlier answer.
 * https://open.dingtalk.com/document/development/obtain-user-token
 */
const createUserToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/userAccessToken',
  token: 'none',
  permission: null,
  fields: {
    clientId: required(text),
    clientSecret: required(text),
    grantType: required(text),
    code: optional(text),
    refreshToken: optional(text),
  },
  answer: ({ values, world: { credentials, loginCodes, personTokens } }) => {
    const fits =
      values.clientId === credentials.appKey && values.clientSecret === credentials.appSecret
    if (!fits) return refused('invalidClientIdOrSecret')
    const grant = choice('authorization_code', 'refresh_token')(values.grantType)
    if (grant === undefined) return refused('unsupported.grant.type')
    const { code = '', refreshToken = '' } = values
    const userId = grant === 'authorization_code' ? loginCodes.redeem(code, 'person') : null
    const renewed = grant === 'refresh_token' ? personTokens.renew(refreshToken) : null
    const lent = userId === null ? renewed : personTokens.lend(userId)
    if (lent === null) return refused('invalidCode')
    return accepted({
      expireIn: lent.expiresInSeconds,
      accessToken: lent.accessToken,
      refreshToken: lent.refreshToken,
      corpId: credentials.corpId,
    })
  },
})

/** Lending of tokens to people who logged in. */
export const personTokenOperations = [createUserToken]
