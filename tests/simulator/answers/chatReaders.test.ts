import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { startSimulator } from '../../../src/simulator/simulator.ts'
import { answersExactly, ask, fetchToken } from '../bench.ts'

const of = (query: string) => `/chat/getReadList?access_token={token}&${query}`
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const chatid = 'chat3b607b843b3c9b26bd9971178210895a'

describe('the readers of a message to a group', () => {
  answersExactly([
    [
      'are not told without messageId',
      { path: of('cursor=0&size=9') },
      200,
      no(40035, '缺少参数 messageId'),
    ],
    [
      'are not told without cursor',
      { path: of('messageId=m&size=9') },
      200,
      no(40035, '缺少参数 cursor'),
    ],
    [
      'are not told from a place before the first',
      { path: of('messageId=m&cursor=-1&size=9') },
      200,
      no(40068, '不合法的偏移量'),
    ],
    [
      'are not told by pages of 101',
      { path: of('messageId=m&cursor=0&size=101') },
      200,
      no(40069, '不合法的分页大小'),
    ],
    [
      'are not told of a message that nobody sent',
      { path: of('messageId=m&cursor=0&size=9') },
      200,
      no(40035, '不合法的参数'),
    ],
  ])

  it('are nobody at first, and then everybody, page by page', async () => {
    const simulator = await startSimulator()
    try {
      const token = await fetchToken(simulator)
      const { text } = await ask(simulator.url, {
        path: `/chat/send?access_token=${token}`,
        body: { chatid, msg: { msgtype: 'text', text: { content: '你好' } } },
      })
      const { messageId } = z.object({ messageId: z.string() }).parse(JSON.parse(text))
      const readers = async (cursor: number) =>
        (
          await ask(simulator.url, {
            path: `/chat/getReadList?access_token=${token}&messageId=${messageId}&cursor=${cursor}&size=4`,
          })
        ).text
      expect(await readers(0)).toBe('{"errcode":0,"errmsg":"ok","readUserIdList":[]}')

      simulator.control.markRead(simulator.control.arrived({ taskId: messageId }))

      expect(await readers(0)).toBe(
        '{"errcode":0,"errmsg":"ok","next_cursor":4,"readUserIdList":["manager0001","guweiran","wenruoqi","pengchengzhou"]}',
      )
      expect(await readers(4)).toBe(
        '{"errcode":0,"errmsg":"ok","readUserIdList":["maozhuxi","yuewanqing"]}',
      )
    } finally {
      await simulator.close()
    }
  })
})
