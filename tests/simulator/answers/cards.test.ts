import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { answersExactly, type Case, type Request, withSimulator } from '../bench.ts'

const headers = { 'x-acs-dingtalk-access-token': '{token}' }
const groupId = 'cidO2B7hDs8mya9mXEXghCJWg=='
const at = (method: string, path: string) => (body: object) => ({
  method,
  path: `/v1.0/card/${path}`,
  headers,
  body,
})
const create = at('POST', 'instances')
const deliver = at('POST', 'instances/deliver')
const createAndDeliver = at('POST', 'instances/createAndDeliver')
const update = at('PUT', 'instances')
const stream = at('PUT', 'streaming')
const grant: Request = {
  path: '/_sim/permissions',
  body: { grant: ['Card.Instance.Write', 'Card.Streaming.Write'] },
}

const card = {
  cardTemplateId: 'b7078d27.schema',
  outTrackId: 'card-1',
  cardData: { cardParamMap: { title: '审批', state: '待处理' } },
  callbackType: 'STREAM',
}
const inGroup = {
  openSpaceId: `dtv1.card//IM_GROUP.${groupId}`,
  imGroupOpenDeliverModel: { robotCode: CREDENTIALS.robotCode },
}
const draft = { ...card, ...inGroup }
const piece = { outTrackId: 'card-1', guid: 'g1', key: 'text', content: '你', isFull: false }

const lacking = (permission: string) =>
  `{"code":"Forbidden.AccessDenied.AccessTokenPermissionDenied","requestid":"<id>","message":"应用尚未开通所需的权限：[${permission}]，点击链接申请并开通即可：https://open-dev.dingtalk.com/appscope/apply?content=${CREDENTIALS.appKey}%23${permission}","accessdenieddetail":{"requiredScopes":["${permission}"]}}`
const denied = (fact: string, request: Request, permission = 'Card.Instance.Write'): Case => [
  fact,
  request,
  403,
  lacking(permission),
]
const missing = (field: string) =>
  `{"code":"Missing${field}","requestid":"<id>","message":"${field} is mandatory for this action."}`
const invalid = (field: string) =>
  `{"code":"Invalid${field}","requestid":"<id>","message":"Specified parameter ${field} is not valid."}`
const no = (code: string, message = code) =>
  `{"requestid":"<id>","code":"${code}","message":"${message}"}`

describe('a new app lacks the permission to', () => {
  answersExactly([
    denied('make a card', create(card)),
    denied('deliver a card', deliver({})),
    denied('do both at once', createAndDeliver(draft)),
    denied('change a card', update({})),
    denied('write into a card', stream(piece), 'Card.Streaming.Write'),
  ])

  it('and may be granted it, and have it taken away', () =>
    withSimulator(async (say) => {
      const withheld = (codes: string) => `{"withheld":[${codes}]}`
      expect(await say({ path: '/_sim/permissions' })).toBe(
        withheld('"Card.Instance.Write","Card.Streaming.Write"'),
      )
      expect(await say(grant)).toBe(withheld(''))
      expect(await say(create(card))).toBe('{"result":"card-1","success":true}')
      const withhold = { withhold: ['qyapi_get_member'] }
      expect(await say({ path: '/_sim/permissions', body: withhold })).toBe(
        withheld('"qyapi_get_member"'),
      )
      expect(await say({ path: '/user/get?access_token={token}&userid=weizhuo' })).toContain(
        '"errcode":60011',
      )
    }))

  it('and is told what a grant is', () =>
    withSimulator(async (say) => {
      expect(await say({ path: '/_sim/permissions', body: { grant: 5 } })).toBe(
        '{"error":"grant and withhold must be lists of permissions, as in Card.Instance.Write"}',
      )
    }))
})

describe('a card is refused', () => {
  it.each<[string, Request, string]>([
    ['without a template', create({ ...card, cardTemplateId: '' }), missing('cardTemplateId')],
    ['without a name', create({ ...card, outTrackId: undefined }), missing('outTrackId')],
    ['without data', create({ ...card, cardData: undefined }), missing('cardData')],
    ['with data that is a list', create({ ...card, cardData: [] }), invalid('cardData')],
    ['without public data', create({ ...card, cardData: {} }), no('param.cardPublicDataEmpty')],
    ['by nobody', create({ ...card, userId: 'nobody' }), no('param.userIdNotExist')],
    [
      'with a name that is taken',
      create({ ...card, outTrackId: 'old' }),
      no('param.cardAlreadyExist'),
    ],
    ['delivered without a space', createAndDeliver(card), missing('openSpaceId')],
    [
      'delivered to a space that is none',
      createAndDeliver({ ...draft, openSpaceId: groupId }),
      no('param.openSpaceIdInvalid'),
    ],
    [
      'delivered to a type of space that is none',
      createAndDeliver({ ...draft, openSpaceId: 'dtv1.card//toString.x' }),
      no('param.openSpaceIdInvalid'),
    ],
    [
      'delivered without saying how',
      createAndDeliver({ ...draft, imGroupOpenDeliverModel: undefined }),
      no('param.openDeliverModelEmpty'),
    ],
    [
      'delivered when nobody made it',
      deliver({ ...inGroup, outTrackId: 'x' }),
      no('param.cardNotExist'),
    ],
    ['changed when nobody made it', update({ outTrackId: 'x' }), no('param.cardNotExist')],
    [
      'changed to nothing',
      update({ outTrackId: 'old' }),
      no('param.cardDataAndPrivateDataBothEmpty'),
    ],
    [
      'changed to data without variables',
      update({ outTrackId: 'old', cardData: {} }),
      no('param.cardPublicDataEmpty'),
    ],
    ['written into without a guid', stream({ ...piece, guid: '' }), missing('guid')],
    ['written into without a key', stream({ ...piece, key: '' }), missing('key')],
    ['written into without content', stream({ ...piece, content: '' }), missing('content')],
    [
      'written into when nobody made it',
      stream({ ...piece, outTrackId: 'x' }),
      no('param.stream.outTrackId', 'card is not exist'),
    ],
    [
      'written into without saying whether that is all',
      stream({ ...piece, outTrackId: 'old', isFull: undefined }),
      no('param.stream.isFull', 'streaming update the parameter isFull is null'),
    ],
  ])('%s', (_fact, request, text) =>
    withSimulator(async (say) => {
      await say(grant)
      await say(create({ ...card, outTrackId: 'old' }))

      expect(await say(request)).toBe(text)
      expect(await say({ path: '/_sim/inbox' })).toBe('{"messages":[]}')
    }),
  )
})

const inboxSchema = z.strictObject({
  messages: z.array(z.looseObject({ to: z.unknown(), msgtype: z.string(), content: z.unknown() })),
})

describe('a card', () => {
  /** Talks to a simulator in which cards are granted; gives what arrived at the end. */
  async function arrivedAfter(...requests: Request[]): Promise<unknown[]> {
    let inbox = ''
    await withSimulator(async (say) => {
      await say(grant)
      for (const request of requests) expect(await say(request)).toContain('"success":true')
      inbox = await say({ path: '/_sim/inbox' })
    })
    return inboxSchema
      .parse(JSON.parse(inbox))
      .messages.map(({ to, msgtype, content }) => ({ to, msgtype, content }))
  }
  const shown = (cardParamMap: object, privateData: object = {}) => ({
    to: { kind: 'group', conversationId: groupId },
    msgtype: 'card',
    content: {
      outTrackId: 'card-1',
      cardTemplateId: 'b7078d27.schema',
      cardParamMap,
      privateData,
    },
  })
  const first = card.cardData.cardParamMap

  it('arrives where it is delivered', async () => {
    expect(await arrivedAfter(create(card))).toEqual([])
    expect(await arrivedAfter(create(card), deliver({ ...inGroup, outTrackId: 'card-1' }))).toEqual(
      [shown(first)],
    )
    expect(await arrivedAfter(createAndDeliver(draft))).toEqual([shown(first)])
  })

  it('arrives in some places though others are unknown, and each is told', () =>
    withSimulator(async (say) => {
      await say(grant)
      const openSpaceId = 'dtv1.card//im_robot.weizhuo;im_robot.nobody;IM_GROUP.cid0'
      const models = { imRobotOpenDeliverModel: { spaceType: 'IM_ROBOT' } }
      const answer = await say(createAndDeliver({ ...draft, ...models, openSpaceId }))

      expect(JSON.parse(answer)).toEqual({
        result: {
          deliverResults: [
            {
              spaceType: 'IM_ROBOT',
              spaceId: 'weizhuo',
              success: true,
              carrierId: expect.stringMatching(/^[\w+/]{32}$/),
              errorMsg: '',
            },
            {
              spaceType: 'IM_ROBOT',
              spaceId: 'nobody',
              success: false,
              carrierId: '',
              errorMsg: 'space is not exist',
            },
            {
              spaceType: 'IM_GROUP',
              spaceId: 'cid0',
              success: false,
              carrierId: '',
              errorMsg: 'space is not exist',
            },
          ],
          outTrackId: 'card-1',
        },
        success: true,
      })
      expect(await say({ path: '/_sim/inbox?userId=weizhuo' })).toContain('"msgtype":"card"')
    }))

  it('is not delivered by a robot that is none', () =>
    withSimulator(async (say) => {
      await say(grant)
      const answer = await say(
        createAndDeliver({ ...draft, imGroupOpenDeliverModel: { robotCode: 'other' } }),
      )

      expect(answer).toContain('"success":false,"carrierId":"","errorMsg":"robot is not exist"')
      expect(await say({ path: '/_sim/inbox' })).toBe('{"messages":[]}')
    }))

  it.each([
    ['all of it', {}, { state: '已同意' }],
    ['by key', { updateCardDataByKey: true }, { ...first, state: '已同意' }],
  ])('shows what it was changed to, %s', async (_how, cardUpdateOptions, params) => {
    const cardData = { cardParamMap: { state: '已同意' } }
    const change = update({ outTrackId: 'card-1', cardData, cardUpdateOptions })

    expect(await arrivedAfter(createAndDeliver(draft), change)).toEqual([shown(params)])
  })

  it('keeps what one person sees apart', async () => {
    const privateData = { weizhuo: { cardParamMap: { mine: '1' } } }

    expect(
      await arrivedAfter(createAndDeliver(draft), update({ outTrackId: 'card-1', privateData })),
    ).toEqual([shown(first, privateData)])
  })

  it.each([
    [true, '好'],
    [false, '你好'],
  ])('is written into piece by piece: with isFull %s it shows %s', async (isFull, text) => {
    const pieces = [stream(piece), stream({ ...piece, guid: 'g2', content: '好', isFull })]

    expect(await arrivedAfter(createAndDeliver(draft), ...pieces)).toEqual([
      shown({ ...first, text }),
    ])
  })
})
