import Card, { CreateCardHeaders, CreateCardRequest } from '@alicloud/dingtalk/dist/card_1_0/client'
import Contact, { GetUserHeaders } from '@alicloud/dingtalk/dist/contact_1_0/client'
import OAuth2, {
  GetAccessTokenRequest,
  GetUserTokenRequest,
} from '@alicloud/dingtalk/dist/oauth2_1_0/client'
import Robot, {
  BatchSendOTOHeaders,
  BatchSendOTORequest,
  OrgGroupSendHeaders,
  OrgGroupSendRequest,
} from '@alicloud/dingtalk/dist/robot_1_0/client'
import { Config } from '@alicloud/openapi-client'
import { RuntimeOptions } from '@alicloud/tea-util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { ask } from '../bench.ts'

const openConversationId = 'cidO2B7hDs8mya9mXEXghCJWg=='

let simulator: Simulator
beforeAll(async () => {
  simulator = await startSimulator()
})
afterAll(() => simulator.close())

/** All that the SDK is told of the simulator: an address. */
function config(): Config {
  return new Config({ protocol: 'http', endpoint: new URL(simulator.url).host })
}

async function fetchToken(): Promise<string | undefined> {
  const { appKey, appSecret } = simulator.credentials
  const request = new GetAccessTokenRequest({ appKey, appSecret })
  return (await new OAuth2(config()).getAccessToken(request)).body?.accessToken
}

describe('the official SDK, unchanged', () => {
  it('is told when its AppSecret is wrong', async () => {
    const { appKey } = simulator.credentials
    const request = new GetAccessTokenRequest({ appKey, appSecret: 'wrong' })

    await expect(new OAuth2(config()).getAccessToken(request)).rejects.toMatchObject({
      code: 'invalidClientIdOrSecret',
      data: { statusCode: 400, requestid: expect.stringMatching(/^[0-9A-F-]{36}$/) },
    })
  })

  it('is told when its token is unknown', async () => {
    const call = new Robot(config()).batchSendOTOWithOptions(
      new BatchSendOTORequest({}),
      new BatchSendOTOHeaders({ xAcsDingtalkAccessToken: 'undefined' }),
      new RuntimeOptions({}),
    )

    await expect(call).rejects.toMatchObject({ code: 'InvalidAuthentication' })
  })

  it('gets the same token again', async () => {
    expect(await fetchToken()).toMatch(/^[0-9a-f]{32}$/)
    expect(await fetchToken()).toBe(await fetchToken())
  })

  it("is told which permission it would take to read a person with the app's token", async () => {
    const call = new Contact(config()).getUserWithOptions(
      'me',
      new GetUserHeaders({ xAcsDingtalkAccessToken: await fetchToken() }),
      new RuntimeOptions({}),
    )

    await expect(call).rejects.toMatchObject({
      code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
      accessDeniedDetail: { requiredScopes: ['Contact.User.Read'] },
      data: { statusCode: 403 },
    })
  })

  it('reads the person who logged in', async () => {
    const { appKey: clientId, appSecret: clientSecret } = simulator.credentials
    const grant = { clientId, clientSecret, grantType: 'authorization_code' }
    const login = await ask(simulator.url, {
      path: '/_sim/login-code',
      body: { userId: 'weizhuo', kind: 'person' },
    })
    const { code } = z.object({ code: z.string() }).parse(JSON.parse(login.text))
    const lent = await new OAuth2(config()).getUserToken(
      new GetUserTokenRequest({ ...grant, code }),
    )

    const { body } = await new Contact(config()).getUserWithOptions(
      'me',
      new GetUserHeaders({ xAcsDingtalkAccessToken: lent.body?.accessToken }),
      new RuntimeOptions({}),
    )

    expect(body?.nick).toBe('卫卓')
  })

  it('sends a robot message to a person and to a group', async () => {
    const { robotCode } = simulator.credentials
    const robot = new Robot(config())
    const xAcsDingtalkAccessToken = await fetchToken()
    const message = { robotCode, msgKey: 'sampleText', msgParam: '{"content":"hello"}' }

    const toPerson = await robot.batchSendOTOWithOptions(
      new BatchSendOTORequest({ ...message, userIds: ['weizhuo', 'nobody'] }),
      new BatchSendOTOHeaders({ xAcsDingtalkAccessToken }),
      new RuntimeOptions({}),
    )
    const toGroup = await robot.orgGroupSendWithOptions(
      new OrgGroupSendRequest({ ...message, openConversationId }),
      new OrgGroupSendHeaders({ xAcsDingtalkAccessToken }),
      new RuntimeOptions({}),
    )

    expect(toPerson.body?.invalidStaffIdList).toEqual(['nobody'])
    expect(toPerson.body?.processQueryKey).toMatch(/^[\w+/]{32}$/)
    expect(toGroup.body?.processQueryKey).toMatch(/^[\w+/]{32}$/)
    const inbox = await ask(simulator.url, { path: '/_sim/inbox' })
    expect(inbox.text.match(/"content":"hello"/g)).toHaveLength(2)
  })

  it('may not open a card until the app is granted the permission that the refusal names', async () => {
    const open = async () =>
      new Card(config()).createCardWithOptions(
        new CreateCardRequest({
          cardTemplateId: '8aebdfb9-28f4-4a98-98f5-396c3dde41a0.schema',
          outTrackId: 'card-of-the-sdk',
          cardData: { cardParamMap: { title: 'hello' } },
          callbackType: 'STREAM',
          imGroupOpenSpaceModel: { supportForward: true },
        }),
        new CreateCardHeaders({ xAcsDingtalkAccessToken: await fetchToken() }),
        new RuntimeOptions({}),
      )

    await expect(open()).rejects.toMatchObject({
      code: 'Forbidden.AccessDenied.AccessTokenPermissionDenied',
      message: expect.stringContaining('Card.Instance.Write'),
      accessDeniedDetail: { requiredScopes: ['Card.Instance.Write'] },
      data: { statusCode: 403 },
    })
    const body = { grant: ['Card.Instance.Write'] }
    await ask(simulator.url, { path: '/_sim/permissions', body })
    expect((await open()).body).toMatchObject({ success: true, result: 'card-of-the-sdk' })
  })
})
