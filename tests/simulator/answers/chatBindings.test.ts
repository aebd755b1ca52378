import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'

const chat = 'chatid=chat3b607b843b3c9b26bd9971178210895a'
const of = (verb: string, query: string) => `/chat/${verb}?access_token={token}&${query}`
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const ok = '{"errcode":0,"errmsg":"ok"}'

const refusals: [string, string, number, string][] = [
  ['no chatid', 'agentid=100001', 49000, '缺少chatid'],
  ['a chatid that nobody knows', 'chatid=chat0&agentid=100001', 40016, '不合法的会话ID'],
  ['no agentid', chat, 41011, '缺少agentid'],
  ['an agentid that is no number', `${chat}&agentid=x`, 40056, '不合法的agentid'],
  ['an agentid that no app has', `${chat}&agentid=7`, 40056, '不合法的agentid'],
]

describe('a micro app in a group', () => {
  answersExactly(
    ['bind', 'unbind'].flatMap((verb) =>
      refusals.map(([fact, query, code, words]): Case => [
        `is refused to ${verb} with ${fact}`,
        { path: of(verb, query) },
        200,
        no(code, words),
      ]),
    ),
  )

  it('is bound once, shown by the group, and taken out again', () =>
    withSimulator(async (say) => {
      expect(await say({ path: of('bind', `${chat}&agentid=100001`) })).toBe(ok)
      expect(await say({ path: of('bind', `${chat}&agentid=100001`) })).toBe(ok)
      expect(await say({ path: of('get', chat) })).toContain('"agentidlist":[100001]')

      expect(await say({ path: of('unbind', `${chat}&agentid=100001`) })).toBe(ok)
      expect(await say({ path: of('get', chat) })).not.toContain('agentidlist')
    }))
})
