import type { Person } from '../enterprise/enterprise.ts'
import { required, text } from '../fields.ts'
import { accepted, operation, refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'

const DEVICE_ID = 'sandbox-device-0001'

const getLegacyInfo = operation({
  method: 'GET',
  path: '/user/getuserinfo',
  token: 'app',
  permission: 'qyapi_base',
  fields: { code: required(text) },
  answer: ({ values, world }) => {
    const person = personBehind(values.code, world)
    if ('kind' in person) return person
    return accepted({
      sys_level: sysLevelOf(person),
      is_sys: person.admin !== null,
      name: person.name,
      errmsg: 'ok',
      deviceId: DEVICE_ID,
      userid: person.userId,
    })
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-userid-of-a-user-by-using-the-log-free */
const getInfo = operation({
  method: 'POST',
  path: '/topapi/v2/user/getuserinfo',
  token: 'app',
  permission: 'qyapi_base',
  fields: { code: required(text) },
  answer: ({ values, world }) => {
    const person = personBehind(values.code, world)
    if ('kind' in person) return person
    return accepted({
      result: {
        associated_unionid: person.unionId,
        device_id: DEVICE_ID,
        name: person.name,
        sys: person.admin !== null,
        sys_level: sysLevelOf(person),
        unionid: person.unionId,
        userid: person.userId,
      },
    })
  },
})

/** Who is behind a login-free code, in both forms. */
export const loginOperations = [getLegacyInfo, getInfo]

/** A code is used up by asking, whether or not its person is still there. */
function personBehind(code: string, { loginCodes, enterprise }: World): Person | Refused {
  const userId = loginCodes.redeem(code, 'app')
  if (userId === null) return refused(40078)
  return enterprise.people.get(userId) ?? refused(60121)
}

function sysLevelOf({ admin, boss }: Person): 0 | 1 | 2 | 100 {
  if (admin !== null) return admin === 'main' ? 1 : 2
  return boss ? 100 : 0
}
