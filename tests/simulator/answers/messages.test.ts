import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const send = '/message/send?access_token={token}'
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const draft = {
  touser: 'weizhuo',
  agentid: '1000000001',
  msgtype: 'text',
  text: { content: '你好' },
}

const refusals: [string, object, string][] = [
  ['no agentid', { agentid: '' }, no(41011, '缺少agentid')],
  ["another app's agentid", { agentid: '1' }, no(40056, '不合法的agentid')],
  ['nobody to get it', { touser: '' }, no(40035, '不合法的参数')],
  ['parties of words', { toparty: 'all' }, no(40066, '不合法的部门列表')],
  ['no msgtype', { msgtype: '' }, no(40008, '不合法的消息类型')],
  ['another key than the type', { msgtype: 'link' }, no(34014, '会话消息的json结构无效或不完整')],
  [
    'a content that is too long',
    { text: { content: '长'.repeat(700) } },
    no(34016, '会话消息的内容超长'),
  ],
]

describe('a message of the enterprise conversation is refused for', () => {
  answersExactly(
    refusals.map(([fact, part, answer]): Case => {
      return [fact, { path: send, body: { ...draft, ...part } }, 200, answer]
    }),
  )
})

describe('a message of the enterprise conversation', () => {
  it('goes to people and departments, and names those it does not know', () =>
    withSimulator(async (say) => {
      const body = { ...draft, touser: 'weizhuo|nobody|someone', toparty: '88003001|99' }
      expect(await say({ path: send, body })).toMatch(
        /^\{"errcode":0,"errmsg":"ok","invaliduser":"nobody\|someone","invalidparty":"99","forbiddenUserId":"","messageId":"[0-9a-f]{32}"\}$/,
      )
      expect((await say({ path: '/_sim/inbox' })).match(/"channel":"message"/g)).toHaveLength(5)
    }))

  it('to @all goes to everyone, whatever else is named', () =>
    withSimulator(async (say) => {
      const text = await say({ path: send, body: { ...draft, touser: '@all', toparty: '99' } })
      expect(text).toContain('"invaliduser":"","invalidparty":""')
      expect((await say({ path: '/_sim/inbox' })).match(/"channel":"message"/g)).toHaveLength(40)
    }))

  it('arrives each time it is sent', () =>
    withSimulator(async (say) => {
      await say({ path: send, body: draft })
      await say({ path: send, body: draft })

      expect((await say({ path: '/_sim/inbox?userId=weizhuo' })).match(/"channel"/g)).toHaveLength(
        2,
      )
    }))
})
