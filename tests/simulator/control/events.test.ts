import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { ask, type Request, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const chatid = 'chat3b607b843b3c9b26bd9971178210895a'
const group = { ChatId: chatid, OpenConversationId: 'cidO2B7hDs8mya9mXEXghCJWg==' }
const byOwner = { ...group, Operator: 'manager0001' }
const post = (path: string, body: object): Request => ({ path: `${path}?${token}`, body })

const eventsSchema = z.strictObject({
  events: z.array(
    z.looseObject({ eventId: z.string(), eventType: z.string(), fields: z.unknown() }),
  ),
})
async function emittedBy(requests: Request[]) {
  let seen: unknown
  await withSimulator(async (say) => {
    for (const request of requests) expect(await say(request)).toMatch(/"errcode":0/)
    seen = JSON.parse(await say({ path: '/_sim/events' }))
  })
  return eventsSchema.parse(seen).events.map(({ eventType, fields }) => [eventType, fields])
}

const person = { userid: 'newcomer', name: '新人', mobile: '10000009999' }
const newcomer = { UserId: ['newcomer'] }
const dept = { DeptId: [88_100_001] }

describe('a change of the enterprise tells what happened', () => {
  it('of people, in the older form', async () => {
    const requests = [
      post('/user/create', { ...person, department: '[1]' }),
      post('/user/update', { userid: 'newcomer', position: '实习' }),
      { path: `/user/delete?${token}&userid=newcomer` },
    ]

    expect(await emittedBy(requests)).toEqual([
      ['user_add_org', newcomer],
      ['user_modify_org', newcomer],
      ['user_leave_org', newcomer],
    ])
  })

  it('of people, in the newer form', async () => {
    const requests = [
      post('/topapi/v2/user/create', { ...person, dept_id_list: '1' }),
      post('/topapi/v2/user/update', { userid: 'newcomer', title: '实习' }),
      post('/topapi/v2/user/delete', { userid: 'newcomer' }),
    ]

    expect(await emittedBy(requests)).toEqual([
      ['user_add_org', newcomer],
      ['user_modify_org', newcomer],
      ['user_leave_org', newcomer],
    ])
  })

  it('of departments, in both forms', async () => {
    const [older, newer] = [{ id: 88_100_001 }, { dept_id: 88_100_001 }]
    const requests = [
      post('/department/create', { name: '新部门', parentid: 1 }),
      post('/department/update', { ...older, name: '旧部门' }),
      post('/topapi/v2/department/update', { ...newer, name: '老部门' }),
      post('/topapi/v2/department/delete', newer),
    ]

    expect(await emittedBy(requests)).toEqual([
      ['org_dept_create', dept],
      ['org_dept_modify', dept],
      ['org_dept_modify', dept],
      ['org_dept_remove', dept],
    ])
  })

  it('of a group, one event for each thing that is different', async () => {
    const update = {
      chatid,
      name: '新群名',
      owner: 'guweiran',
      add_useridlist: ['weizhuo'],
      del_useridlist: ['maozhuxi'],
    }

    expect(await emittedBy([post('/chat/update', update)])).toEqual([
      ['chat_add_member', { ...byOwner, UserId: ['weizhuo'] }],
      ['chat_remove_member', { ...byOwner, UserId: ['maozhuxi'] }],
      ['chat_update_title', { ...byOwner, Title: '新群名' }],
      ['chat_update_owner', { ...byOwner, Owner: 'guweiran' }],
    ])
  })

  it('and nothing when it was refused', () =>
    withSimulator(async (say) => {
      await say(post('/user/create', { ...person, name: '', department: '[1]' }))
      await say(post('/department/update', { id: 99, name: '无' }))
      await say({ path: `/user/delete?${token}&userid=nobody` })

      expect(await say({ path: '/_sim/events' })).toBe('{"events":[]}')
    }))

  it('of administrators, who are made so under /_sim/', () =>
    withSimulator(async (say) => {
      for (const admin of ['sub', 'main', null]) {
        await say({ path: '/_sim/admin', body: { userId: 'weizhuo', admin } })
      }

      const { events } = eventsSchema.parse(JSON.parse(await say({ path: '/_sim/events' })))
      expect(events.map(({ eventType }) => eventType)).toEqual([
        'org_admin_add',
        'org_admin_remove',
      ])
    }))

  it('until a reset', () =>
    withSimulator(async (say) => {
      await say(post('/department/create', { name: '新部门', parentid: 1 }))
      await say({ method: 'POST', path: '/_sim/reset' })

      expect(await say({ path: '/_sim/events' })).toBe('{"events":[]}')
    }))
})

describe('an event by hand', () => {
  it.each([
    [{}, 'eventType must be the name of an event, as in user_add_org'],
    [{ eventType: 5 }, 'eventType must be the name of an event, as in user_add_org'],
    [{ eventType: 'zzz' }, 'no event is called zzz'],
    [{ eventType: 'toString' }, 'no event is called toString'],
    [{ eventType: 'useraddorg' }, 'no event is called useraddorg; did you mean user_add_org, '],
    [
      { eventType: 'dept_modify' },
      'no event is called dept_modify; did you mean org_dept_modify, ',
    ],
    [{ eventType: 'check_in', fields: [] }, 'fields must be an object, as in '],
  ])('%j is refused', (body, words) =>
    withSimulator(async (_say, { url }) => {
      const { status, text } = await ask(url, { path: '/_sim/events', body })

      expect(status).toBe(400)
      expect(text).toContain(`{"error":"${words}`)
    }),
  )

  it('tells what it was given, and of the enterprise what it was not', () =>
    withSimulator(
      async (say, { credentials: { corpId } }) => {
        const answer = await say({
          path: '/_sim/events',
          body: { eventType: 'chat_update_title', fields: { Title: '改名' } },
        })

        expect(JSON.parse(answer)).toEqual({
          eventId: expect.stringMatching(/^[0-9a-f]{32}$/),
          eventType: 'chat_update_title',
          bornAt: 42,
          corpId,
          fields: { ...byOwner, Title: '改名' },
          streamOnly: {},
          deliveries: [],
        })
        expect(await say({ path: '/_sim/events' })).toBe(`{"events":[${answer}]}`)
      },
      { now: () => 42 },
    ))

  it.each([
    [{ admin: 'sub' }, 'userId must be that of a person'],
    [{ userId: 'weizhuo', admin: true }, 'admin must be \\"main\\", \\"sub\\" or null'],
    [{ userId: 'nobody', admin: 'sub' }, 'nobody is called nobody'],
  ])('nor is %j an administrator', (body, words) =>
    withSimulator(async (_say, { url }) => {
      const { status, text } = await ask(url, { path: '/_sim/admin', body })

      expect(status).toBe(400)
      expect(text).toBe(`{"error":"${words}"}`)
    }),
  )
})
