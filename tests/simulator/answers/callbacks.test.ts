import { describe, expect, it } from 'vitest'
import { answersExactly, type Case, withSimulator } from '../bench.ts'
import { LOCK, type Manner, receive } from '../callbacks/receiver.ts'

const token = 'access_token={token}'
const at = (name: string) => `/call_back/${name}?${token}`
const no = (code: number, words: string) => `{"errcode":${code},"errmsg":"${words}"}`
const ok = '{"errcode":0,"errmsg":"ok"}'
const draft = { ...LOCK, call_back_tag: ['user_add_org'], url: 'http://127.0.0.1:9/callback' }
const incomplete = no(71010, 'POST的JSON数据不包含所需要的参数字段或包含的参数格式非法')
const unknownTag = no(71008, '回调call_back_tag必须在指定的call_back_tag列表中')
const elsewhere = no(71013, '此域名或IP不能注册或者接收回调事件')
const noUrl = no(71011, '传入的url参数不是合法的url格式')
const gone = no(71007, '回调地址已不存在')

const drafts: [string, object, string][] = [
  ['no tags', { call_back_tag: undefined }, incomplete],
  ['an empty list of tags', { call_back_tag: [] }, incomplete],
  ['tags that are no list', { call_back_tag: {} }, incomplete],
  ['no token', { token: '' }, incomplete],
  ['no key', { aes_key: undefined }, incomplete],
  ['no url', { url: undefined }, incomplete],
  ['a tag that is none', { call_back_tag: ['user_add_org', 'user_add'] }, unknownTag],
  ['the name of a property as a tag', { call_back_tag: ['toString'] }, unknownTag],
  ['a token of 2 characters', { token: 'ab' }, incomplete],
  ['a token of 33 characters', { token: 'a'.repeat(33) }, incomplete],
  ['a token with a sign', { token: 'token-123' }, incomplete],
  ['a key of 42 characters', { aes_key: LOCK.aes_key.slice(1) }, no(900_004, '不合法的aeskey')],
  ['a key with a sign', { aes_key: `${LOCK.aes_key.slice(1)}=` }, no(900_004, '不合法的aeskey')],
  ['a url that is none', { url: 'www.dingtalk.com' }, noUrl],
  ['a url of another protocol', { url: 'ftp://127.0.0.1/callback' }, noUrl],
  ['a host of the internet', { url: 'https://example.com/callback' }, elsewhere],
  ['a host that looks like loopback', { url: 'http://127.0.0.1.example.com/' }, elsewhere],
  ['a host of the local network', { url: 'http://192.168.0.1/' }, elsewhere],
  ['the address of every interface', { url: 'http://0.0.0.0:8080/' }, elsewhere],
]

const cases: readonly Case[] = [
  ...['register_call_back', 'update_call_back'].flatMap((name) =>
    drafts.map(([fact, different, text]): Case => [
      `${fact}, at ${name}`,
      { path: at(name), body: { ...draft, ...different } },
      200,
      text,
    ]),
  ),
  [
    'a change of a callback that is not there',
    { path: at('update_call_back'), body: draft },
    200,
    gone,
  ],
  ['a look at a callback that is not there', { path: at('get_call_back') }, 200, gone],
  ['a removal of a callback that is not there', { path: at('delete_call_back') }, 200, gone],
  [
    'no token of the app',
    { path: '/call_back/get_call_back' },
    200,
    no(41_001, '缺少access_token参数'),
  ],
  ['a registration by GET', { path: at('register_call_back') }, 200, no(43_002, '需要POST请求')],
]

describe('a callback is refused', () => {
  answersExactly(cases)

  it.each<[Manner, string]>([
    ['unsealed', no(71_009, '返回文本非success')],
    ['other-words', no(71_009, '返回文本非success')],
    ['other-key', no(71_009, '返回文本非success')],
    ['error', no(71_012, 'url地址访问异常,错误原因为:http code 500')],
    ['silent', no(71_012, 'url地址访问异常,错误原因为:no answer in 2500 ms')],
  ])('when it answers check_url so: %s', (manner, text) =>
    withSimulator(async (say) => {
      await using receiver = await receive()
      receiver.manner = manner

      expect(
        await say({ path: at('register_call_back'), body: { ...draft, url: receiver.url } }),
      ).toBe(text)
      expect(receiver.got).toEqual([{ EventType: 'check_url' }])
      expect(await say({ path: at('get_call_back') })).toBe(gone)
    }),
  )

  it('when nobody listens there', () =>
    withSimulator(async (say) => {
      const { url } = await receive().then(async (receiver) => {
        await receiver[Symbol.asyncDispose]()
        return receiver
      })

      expect(await say({ path: at('register_call_back'), body: { ...draft, url } })).toBe(
        no(71_012, 'url地址访问异常,错误原因为:ECONNREFUSED'),
      )
    }))

  it('when there is one already', () =>
    withSimulator(async (say) => {
      await using receiver = await receive()
      const body = { ...draft, url: receiver.url }
      await say({ path: at('register_call_back'), body })

      expect(await say({ path: at('register_call_back'), body })).toBe(
        no(71_006, '回调地址已经存在'),
      )
    }))
})

describe('a callback', () => {
  it('is registered, looked at, changed and removed', () =>
    withSimulator(async (say) => {
      await using receiver = await receive()
      const body = { ...draft, url: `${receiver.url}/events?app=1` }
      const view = (tags: string) =>
        `{"errcode":0,"errmsg":"ok","call_back_tag":[${tags}],"token":"${LOCK.token}","aes_key":"${LOCK.aes_key}","url":"${body.url}"}`

      expect(await say({ path: at('register_call_back'), body })).toBe(ok)
      expect(await say({ path: at('get_call_back') })).toBe(view('"user_add_org"'))
      const changed = { ...body, call_back_tag: ['org_dept_create', 'chat_quit'] }
      expect(await say({ path: at('update_call_back'), body: changed })).toBe(ok)
      expect(await say({ path: at('get_call_back') })).toBe(view('"org_dept_create","chat_quit"'))
      expect(receiver.got).toEqual([{ EventType: 'check_url' }, { EventType: 'check_url' }])
      expect(await say({ path: at('delete_call_back') })).toBe(ok)
      expect(await say({ path: at('get_call_back') })).toBe(gone)
    }))
})
