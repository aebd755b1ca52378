import { optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'

/** https://open.dingtalk.com/document/development/obtain-orgapp-token */
const getToken = operation({
  method: 'GET',
  path: '/gettoken',
  token: 'none',
  permission: null,
  fields: {
    corpid: optional(text),
    corpsecret: optional(text),
    appkey: optional(text),
    appsecret: optional(text),
  },
  answer: ({ values, world: { credentials, tokens } }) => {
    const { corpid, corpsecret, appkey, appsecret } = values
    const holder = corpid === undefined ? 'app' : 'corp'
    if (corpid === undefined && appkey === undefined) {
      return refused(40035, '缺少参数 corpid or appkey')
    }
    if ((holder === 'corp' ? corpsecret : appsecret) === undefined) return refused(41004)
    if (holder === 'corp') {
      const fits = corpid === credentials.corpId && corpsecret === credentials.corpSecret
      if (!fits) return refused(40089)
    } else {
      const fits = appkey === credentials.appKey && appsecret === credentials.appSecret
      if (!fits) return refused(40096)
    }
    const { token, expiresInSeconds } = tokens.lend(holder)
    return accepted({ access_token: token, errmsg: 'ok', expires_in: expiresInSeconds })
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-access-token-of-an-internal-app */
const createAccessToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/accessToken',
  token: 'none',
  permission: null,
  fields: { appKey: required(text), appSecret: required(text) },
  answer: ({ values, world: { credentials, tokens } }) => {
    const fits = values.appKey === credentials.appKey && values.appSecret === credentials.appSecret
    if (!fits) return refused('invalidClientIdOrSecret')
    const { token, expiresInSeconds } = tokens.lend('app')
    return accepted({ accessToken: token, expireIn: expiresInSeconds })
  },
})

/**
 * Recorded: an unknown corpId is an unknown error, whatever else is wrong.
 * https://open.dingtalk.com/document/development/api-gettoken
 */
const createCorpToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/{corpId}/token',
  token: 'none',
  permission: null,
  fields: {
    corpId: required(text),
    client_id: required(text),
    client_secret: required(text),
    grant_type: required(text),
  },
  answer: ({ values, world: { credentials, tokens } }) => {
    if (values.corpId !== credentials.corpId) return refused('unknownError')
    if (values.grant_type !== 'client_credentials') return refused('unsupported.grant.type')
    const fits =
      values.client_id === credentials.appKey && values.client_secret === credentials.appSecret
    if (!fits) return refused('invalid.client')
    const { token, expiresInSeconds } = tokens.lend('app')
    return accepted({ access_token: token, expires_in: expiresInSeconds })
  },
})

/**
 * The two calls of apps that are made for other enterprises. The app here is not one of those, so
 * that its keys are no suite's.
 * https://open.dingtalk.com/document/development/obtain-the-access-token-of-the-authorized-enterprise
 */
const createAuthorisedCorpToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/corpAccessToken',
  token: 'none',
  permission: null,
  fields: {
    suiteKey: required(text),
    suiteSecret: required(text),
    authCorpId: required(text),
    suiteTicket: required(text),
  },
  answer: () => refused('invalidSuiteKey'),
})

const createSuiteToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/suiteAccessToken',
  token: 'none',
  permission: null,
  fields: { suiteKey: required(text), suiteSecret: required(text), suiteTicket: required(text) },
  answer: () => refused('invalidSuiteKey'),
})

/** Lending of AccessTokens. */
export const tokenOperations = [
  getToken,
  createAccessToken,
  createCorpToken,
  createAuthorisedCorpToken,
  createSuiteToken,
]
