import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const token = 'access_token={token}'
const create = `/chat/create?${token}`
const update = `/chat/update?${token}`
const get = `/chat/get?${token}`
const send = `/chat/send?${token}`
const chatid = 'chat3b607b843b3c9b26bd9971178210895a'
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const ok = '{"errcode":0,"errmsg":"ok"}'
const draft = { name: '项目群', owner: 'weizhuo', useridlist: ['weizhuo', 'aimingyue'] }
const hello = { msgtype: 'text', text: { content: '你好' } }
const many = Array.from({ length: 41 }, () => 'weizhuo')
const createdSchema = z.looseObject({
  chatid: z.string().regex(/^chat[0-9a-f]{32}$/),
  openConversationId: z.string().regex(/^cid\w{22}==$/),
})

const creations: [string, object, number, string][] = [
  ['no name', { name: '' }, 49015, '不合法的群名称'],
  ['a name of 21 characters', { name: '长'.repeat(21) }, 49015, '不合法的群名称'],
  ['no owner', { owner: '' }, 49013, '群主不能为空'],
  ['an owner whom nobody knows', { owner: 'nobody' }, 49018, '群主非企业员工'],
  ['no members', { useridlist: [] }, 49010, '群成员不能为空'],
  ['members whom nobody knows', { useridlist: ['weizhuo', 'nobody'] }, 40031, '不合法的UserID列表'],
  ['41 members', { useridlist: many }, 49011, '群员工列表超长'],
  ['an owner who is no member', { owner: 'lanxinyue' }, 49006, '群成员列表必须包含群主'],
]

const updates: [string, object, number, string][] = [
  ['no chatid', { chatid: '' }, 49000, '缺少chatid'],
  ['an unknown chatid', { chatid: 'chat0' }, 40016, '不合法的会话ID'],
  ['a name of 21 characters', { name: '长'.repeat(21) }, 49015, '不合法的群名称'],
  ['an owner who is no member', { owner: 'weizhuo' }, 49006, '群成员列表必须包含群主'],
  [
    'an owner who is to leave',
    { del_useridlist: ['manager0001'] },
    49006,
    '群成员列表必须包含群主',
  ],
  [
    'someone who is to come and go',
    { add_useridlist: ['weizhuo'], del_useridlist: ['weizhuo'] },
    49004,
    '添加成员列表和删除成员列表不能有交集',
  ],
  ['41 who are to come', { add_useridlist: many }, 49011, '群员工列表超长'],
  ['a stranger who is to come', { add_useridlist: ['nobody'] }, 40031, '不合法的UserID列表'],
]

const sendings: [string, object, number, string][] = [
  ['no chatid', { chatid: '' }, 49000, '缺少chatid'],
  ['an unknown chatid', { chatid: 'chat0' }, 34001, '无效的会话id'],
  ['a sender whom nobody knows', { sender: 'nobody' }, 34002, '无效的会话消息的发送者'],
  ['a sender from outside the group', { sender: 'weizhuo' }, 34007, '发送者不在会话中'],
  ['a type that is none', { msg: { msgtype: 'poem' } }, 34004, '无效的会话消息的类型'],
  ['a msg of words', { msg: 'hello' }, 34014, '会话消息的json结构无效或不完整'],
  ['a msg without content', { msg: { msgtype: 'text' } }, 34014, '会话消息的json结构无效或不完整'],
]

describe('a group chat', () => {
  answersExactly([
    ...creations.map(([fact, part, code, words]): Case => {
      return [
        `is not made with ${fact}`,
        { path: create, body: { ...draft, ...part } },
        200,
        no(code, words),
      ]
    }),
    ...updates.map(([fact, part, code, words]): Case => {
      return [
        `is not changed with ${fact}`,
        { path: update, body: { chatid, ...part } },
        200,
        no(code, words),
      ]
    }),
    ...sendings.map(([fact, part, code, words]): Case => {
      return [
        `takes no message with ${fact}`,
        { path: send, body: { chatid, msg: hello, ...part } },
        200,
        no(code, words),
      ]
    }),
    [
      'is not made from a form',
      { path: create, body: new URLSearchParams({ name: 'a' }) },
      200,
      no(43009, 'post参数需要json类型'),
    ],
    [
      'is not changed with broken JSON',
      { path: update, body: '{', headers: { 'Content-Type': 'application/json' } },
      200,
      no(43009, 'post参数需要json类型'),
    ],
    ['is not shown without chatid', { path: get }, 200, no(49000, '缺少chatid')],
    [
      'is not shown when nobody knows it',
      { path: `${get}&chatid=constructor` },
      200,
      no(40016, '不合法的会话ID'),
    ],
    [
      'is there from the start',
      { path: `${get}&chatid=${chatid}` },
      200,
      '{"errcode":0,"chat_info":{"chatBannedType":0,"managementType":0,"mentionAllAuthority":0,"searchable":0,"showHistoryType":0,"validationType":0,"conversationTag":2,"icon":"","name":"沙箱联调群","owner":"manager0001","status":1,"useridlist":["manager0001","guweiran","wenruoqi","pengchengzhou","maozhuxi","yuewanqing"]},"errmsg":"ok"}',
    ],
  ])

  it('can be made, changed and written to', () =>
    withSimulator(async (say) => {
      const made = createdSchema.parse(
        JSON.parse(await say({ path: create, body: { ...draft, searchable: 1 } })),
      )

      const body = {
        chatid: made.chatid,
        name: '结项群',
        owner: 'lanxinyue',
        add_useridlist: ['lanxinyue'],
        del_useridlist: ['weizhuo'],
        showHistoryType: 1,
      }
      expect(await say({ path: update, body })).toBe(ok)
      const shown = await say({ path: `${get}&chatid=${made.chatid}` })
      expect(shown).toContain('"searchable":1,"showHistoryType":1')
      expect(shown).toContain(
        '"name":"结项群","owner":"lanxinyue","status":1,"useridlist":["aimingyue","lanxinyue"]',
      )

      expect(await say({ path: send, body: { chatid: made.chatid, msg: hello } })).toMatch(
        /"messageId":"[0-9a-f]{32}"/,
      )
      const inbox = `/_sim/inbox?conversationId=${encodeURIComponent(made.openConversationId)}`
      expect(await say({ path: inbox })).toContain('"channel":"chat"')
    }))

  it('takes a link the way 2016 spelt it', () =>
    withSimulator(async (say) => {
      const link = { title: 'a', text: 'b', pic_url: '@c', message_url: 'https://example.com' }
      await say({ path: send, body: { chatid, sender: 'guweiran', msgtype: 'link', link } })

      expect(await say({ path: '/_sim/inbox' })).toContain(
        '"content":{"messageUrl":"https://example.com","picUrl":"@c","title":"a","text":"b"}',
      )
    }))

  it("that was made later does not get what the first one's robot says", () =>
    withSimulator(async (say, { credentials }) => {
      await say({ path: create, body: draft })
      await say({ path: '/_sim/robot', body: { signed: false } })
      await say({ path: `/robot/send?access_token=${credentials.robotToken}`, body: hello })

      expect((await say({ path: '/_sim/inbox' })).match(/"channel"/g)).toHaveLength(1)
    }))
})
