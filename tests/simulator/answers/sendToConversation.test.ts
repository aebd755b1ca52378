import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answersExactly, withSimulator } from '../bench.ts'

const path = '/message/send_to_conversation?access_token={token}'
const draft = { sender: 'guweiran', cid: 'c0', msgtype: 'text', text: { content: '你好' } }
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const picked = (text: string) => z.object({ cid: z.string() }).parse(JSON.parse(text)).cid

describe('a message into a conversation that a person picked', () => {
  answersExactly([
    [
      'is refused without sender',
      { path, body: { ...draft, sender: '' } },
      200,
      no(40035, '缺少参数 sender'),
    ],
    [
      'is refused without cid',
      { path, body: { ...draft, cid: '' } },
      200,
      no(40035, '缺少参数 cid'),
    ],
    [
      'is refused for a sender whom nobody knows',
      { path, body: { ...draft, sender: 'nobody' } },
      200,
      no(34002, '无效的会话消息的发送者'),
    ],
    [
      'is refused with a type that is none',
      { path, body: { ...draft, msgtype: 'poem' } },
      200,
      no(34004, '无效的会话消息的类型'),
    ],
    [
      'is refused for a cid that nobody picked',
      { path, body: draft },
      200,
      no(34001, '无效的会话id'),
    ],
    [
      'is not picked for a stranger',
      { path: '/_sim/picked-conversation', body: { userId: 'nobody' } },
      400,
      '{"error":"userId or conversationId must be that of a person or a group"}',
    ],
  ])

  it('arrives at the person, once a cid', () =>
    withSimulator(async (say) => {
      const cid = picked(
        await say({ path: '/_sim/picked-conversation', body: { userId: 'wenruoqi' } }),
      )

      expect(await say({ path, body: { ...draft, cid } })).toBe(
        '{"errcode":0,"errmsg":"ok","receiver":"wenruoqi"}',
      )
      expect(await say({ path, body: { ...draft, cid } })).toBe(no(34001, '无效的会话id'))
      expect((await say({ path: '/_sim/inbox?userId=wenruoqi' })).match(/你好/g)).toHaveLength(1)
    }))

  it('keeps its cid when it does not do', () =>
    withSimulator(async (say) => {
      const cid = picked(
        await say({ path: '/_sim/picked-conversation', body: { userId: 'wenruoqi' } }),
      )
      await say({ path, body: { ...draft, cid, text: {} } })

      expect(await say({ path, body: { ...draft, cid } })).toContain('"errcode":0')
    }))

  it('comes too late after a day', () =>
    withSimulator(async (say) => {
      const cid = picked(
        await say({ path: '/_sim/picked-conversation', body: { userId: 'wenruoqi' } }),
      )
      await say({ path: '/_sim/clock', body: { advanceSeconds: 86_400 } })
      // The token is old by then as well.
      const answer = await say({ path, body: { ...draft, cid } })

      expect(answer).not.toContain('"errcode":0')
    }))

  it('names everyone in the group but the sender', () =>
    withSimulator(async (say) => {
      const groups = z.object({ chat_info: z.object({ useridlist: z.array(z.string()) }) }).parse(
        JSON.parse(
          await say({
            path: '/chat/get?access_token={token}&chatid=chat3b607b843b3c9b26bd9971178210895a',
          }),
        ),
      )
      const conversationId = 'cidO2B7hDs8mya9mXEXghCJWg=='
      const cid = picked(await say({ path: '/_sim/picked-conversation', body: { conversationId } }))

      expect(await say({ path, body: { ...draft, cid } })).toBe(
        `{"errcode":0,"errmsg":"ok","receiver":"${groups.chat_info.useridlist.filter((id) => id !== 'guweiran').join('|')}"}`,
      )
    }))
})
