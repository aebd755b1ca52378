import type { Person } from '../enterprise/enterprise.ts'
import { ROOT_DEPT_ID } from '../enterprise/enterprise.ts'
import { required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { World } from '../world.ts'

/** Takes the SSOSecret where other calls take the CorpSecret, and says no expiry. */
const getToken = operation({
  method: 'GET',
  path: '/sso/gettoken',
  token: 'none',
  permission: null,
  fields: { corpid: required(text), corpsecret: required(text) },
  answer: ({ values: { corpid, corpsecret }, world: { credentials, tokens } }) => {
    if (corpid !== credentials.corpId || corpsecret !== credentials.ssoSecret) return refused(40089)
    return accepted({ access_token: tokens.lend('sso').token })
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-access-token-of-the-micro-application-background-without-log-on */
const createToken = operation({
  method: 'POST',
  path: '/v1.0/oauth2/ssoAccessToken',
  token: 'none',
  permission: null,
  fields: { corpid: required(text), ssoSecret: required(text) },
  answer: ({ values: { corpid, ssoSecret }, world: { credentials, tokens } }) => {
    const fits = corpid === credentials.corpId && ssoSecret === credentials.ssoSecret
    if (!fits) return refused('invalidClientIdOrSecret')
    const { token, expiresInSeconds } = tokens.lend('sso')
    return accepted({ accessToken: token, expireIn: expiresInSeconds })
  },
})

const getLegacyInfo = operation({
  method: 'GET',
  path: '/sso/getuserinfo',
  token: 'sso',
  permission: null,
  fields: { code: required(text) },
  answer: ({ values: { code }, world }) => {
    const person = personBehind(code, world)
    if (person === null) return refused(41007)
    return accepted({
      errmsg: 'ok',
      corp_info: { corp_name: corpNameOf(world), corpid: world.credentials.corpId },
      is_sys: person.admin !== null,
      user_info: { avatar: '', email: person.email, name: person.name, userid: person.userId },
    })
  },
})

/** https://open.dingtalk.com/document/development/obtains-the-identity-of-an-application-administrator */
const getInfo = operation({
  method: 'GET',
  path: '/v1.0/oauth2/ssoUserInfo',
  token: 'sso',
  permission: null,
  fields: { code: required(text) },
  answer: ({ values: { code }, world }) => {
    const person = personBehind(code, world)
    if (person === null) return refused('invalidCode')
    return accepted({
      avatar: '',
      corpId: world.credentials.corpId,
      corpName: corpNameOf(world),
      email: person.email,
      isAdmin: person.admin !== null,
      userId: person.userId,
      userName: person.name,
    })
  },
})

/** Login to an app's pages in the admin console, in both forms. */
export const ssoOperations = [getToken, createToken, getLegacyInfo, getInfo]

function personBehind(code: string, { loginCodes, enterprise }: World): Person | null {
  const userId = loginCodes.redeem(code, 'sso')
  return userId === null ? null : (enterprise.people.get(userId) ?? null)
}

function corpNameOf({ enterprise }: World): string {
  return enterprise.departments.get(ROOT_DEPT_ID)?.name ?? ''
}
