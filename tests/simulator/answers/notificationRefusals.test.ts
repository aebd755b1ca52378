import { describe } from 'vitest'
import { answersExactly, type Case } from '../bench.ts'

const send = '/topapi/message/corpconversation/asyncsend_v2?access_token={token}'
const no = (code: number, words: string) =>
  `{"errcode":${code},"errmsg":"${words}","request_id":"<id>"}`
const malformed = no(34014, '会话消息的json结构无效或不完整')
const noMedia = no(40007, '不合法的媒体文件id')
const tooLong = no(34016, '会话消息的内容超长')
const agent_id = 1000000001
const hello = { msgtype: 'text', text: { content: '你好' } }
const draft = { agent_id, userid_list: 'weizhuo', msg: hello }
const oa = {
  msgtype: 'oa',
  oa: {
    message_url: 'https://example.com',
    head: { bgcolor: 'FFBBBBBB', text: '头' },
    body: { title: '正文' },
  },
}

const withStatus = (status_bar: object) => ({ ...oa, oa: { ...oa.oa, status_bar } })
const withBody = (body: unknown) => ({ ...oa, oa: { ...oa.oa, body } })
const buttons = (rows: object[], btn_orientation = '0') => ({
  msgtype: 'action_card',
  action_card: { markdown: 'b', btn_orientation, btn_json_list: rows },
})
const button = { title: 'a', action_url: 'https://example.com' }

const refusals: [string, object, string][] = [
  ['no agent_id', { agent_id: '' }, no(40, 'Missing required arguments:agent_id')],
  ['an agent_id of words', { agent_id: 'mine' }, no(41, 'Invalid arguments:agent_id')],
  ["another app's agent_id", { agent_id: 100001 }, no(40056, '不合法的agentid')],
  ['no msg', { msg: null }, no(40, 'Missing required arguments:msg')],
  ['a msg of words', { msg: 'hello' }, no(41, 'Invalid arguments:msg')],
  ['nobody to get it', { userid_list: '' }, no(40035, '不合法的参数')],
  [
    '101 userids',
    { userid_list: Array.from({ length: 101 }, () => 'a').join(',') },
    no(40032, '不合法的UserID列表长度'),
  ],
  [
    '21 departments',
    { dept_id_list: Array.from({ length: 21 }, () => 1).join(',') },
    no(40066, '不合法的部门列表'),
  ],
  [
    'a status bar for six people',
    { userid_list: 'a,b,c,d,e,f', msg: withStatus({ status_value: '待审批' }) },
    no(40035, '不合法的参数'),
  ],
  [
    'a status bar for a department',
    { dept_id_list: '88003001', msg: withStatus({ status_value: '待审批' }) },
    no(40035, '不合法的参数'),
  ],
  [
    'a status bar for everyone',
    { to_all_user: true, msg: withStatus({ status_value: '待审批' }) },
    no(40035, '不合法的参数'),
  ],
  ['departments of words', { dept_id_list: 'all' }, no(41, 'Invalid arguments:dept_id_list')],
]

const messages: [string, object, string][] = [
  ['no msgtype', { text: { content: 'a' } }, no(40008, '不合法的消息类型')],
  ["a robot's spelling", { msgtype: 'actionCard', actionCard: {} }, no(40008, '不合法的消息类型')],
  ['a type named like a method', { msgtype: 'toString' }, no(40008, '不合法的消息类型')],
  ['another key than the type', { msgtype: 'text', markdown: {} }, malformed],
  ['a text without content', { msgtype: 'text', text: {} }, malformed],
  [
    'a link in the spelling of chats',
    { msgtype: 'link', link: { message_url: 'a', pic_url: 'b', title: 'c', text: 'd' } },
    malformed,
  ],
  [
    'an image that is no media_id',
    { msgtype: 'image', image: { media_id: 'a.png' } },
    no(40007, '不合法的媒体文件id'),
  ],
  ['a voice without duration', { msgtype: 'voice', voice: { media_id: '@a' } }, malformed],
  [
    'a voice of a minute',
    { msgtype: 'voice', voice: { media_id: '@a', duration: '60' } },
    no(34005, '无效的会话音频消息的播放时间'),
  ],
  [
    'an oa without head',
    { msgtype: 'oa', oa: { message_url: 'a', body: { title: 'b' } } },
    malformed,
  ],
  [
    'an oa with a colour of six digits',
    { msgtype: 'oa', oa: { ...oa.oa, head: { bgcolor: 'BBBBBB', text: 'a' } } },
    malformed,
  ],
  [
    'a card without button',
    { msgtype: 'action_card', action_card: { title: 'a', markdown: 'b' } },
    malformed,
  ],
  [
    'a card with buttons that lie no way',
    {
      msgtype: 'action_card',
      action_card: { markdown: 'b', btn_json_list: [{ title: 'a', action_url: 'b' }] },
    },
    malformed,
  ],
  [
    'a card with a button to nowhere',
    {
      msgtype: 'action_card',
      action_card: { markdown: 'b', btn_orientation: '0', btn_json_list: [{ title: 'a' }] },
    },
    malformed,
  ],
  ['a card with buttons that lie askew', buttons([button], '2'), malformed],
  ['a card with no buttons', buttons([]), malformed],
  [
    'one of several buttons with 21 characters',
    buttons([button, { ...button, title: 'x'.repeat(21) }]),
    tooLong,
  ],
  [
    'one of several buttons that leads 701 characters far',
    buttons([{ ...button, action_url: 'x'.repeat(701) }]),
    tooLong,
  ],
  [
    'buttons of more than 1000 characters',
    buttons([1, 2].map(() => ({ ...button, action_url: 'x'.repeat(500) }))),
    tooLong,
  ],
  [
    'a button address of 501 characters',
    {
      msgtype: 'action_card',
      action_card: { markdown: 'b', single_title: 'a', single_url: 'x'.repeat(501) },
    },
    tooLong,
  ],
  [
    'a card title of 65 characters',
    {
      msgtype: 'action_card',
      action_card: { title: 'x'.repeat(65), markdown: 'b', single_title: 'a', single_url: 'b' },
    },
    tooLong,
  ],
  [
    'a link with a picture that is nowhere',
    { msgtype: 'link', link: { messageUrl: 'a', picUrl: 'a.png', title: 'b', text: 'c' } },
    noMedia,
  ],
  ['a file that is no media_id', { msgtype: 'file', file: { media_id: '@' } }, noMedia],
  [
    'a voice of no seconds',
    { msgtype: 'voice', voice: { media_id: '@a', duration: '0' } },
    no(34005, '无效的会话音频消息的播放时间'),
  ],
  [
    'a voice of words',
    { msgtype: 'voice', voice: { media_id: '@a', duration: 'long' } },
    no(34005, '无效的会话音频消息的播放时间'),
  ],
  ['an oa with a status of six digits', withStatus({ status_bg: 'FF0000' }), malformed],
  ['an oa with a body of words', withBody('words'), malformed],
  ['an oa with a form of words', withBody({ form: 'words' }), malformed],
  ['an oa with a form of texts', withBody({ form: ['words'] }), malformed],
  ['an oa with a sum of words', withBody({ rich: '15.6' }), malformed],
  ['an oa with a picture that is nowhere', withBody({ image: 'a.png' }), noMedia],
  [
    'a button title of 21 characters',
    {
      msgtype: 'action_card',
      action_card: { markdown: 'b', single_title: 'x'.repeat(21), single_url: 'b' },
    },
    tooLong,
  ],
  [
    'a markdown title of 65 characters',
    { msgtype: 'markdown', markdown: { title: 'x'.repeat(65), text: 'b' } },
    tooLong,
  ],
  [
    'a content of 5001 characters',
    { msgtype: 'text', text: { content: 'x'.repeat(5001) } },
    tooLong,
  ],
  [
    'a message of more than 2048 bytes',
    { msgtype: 'text', text: { content: '长'.repeat(700) } },
    tooLong,
  ],
]

describe('a work notification is refused for', () => {
  answersExactly([
    ...refusals.map(([fact, part, answer]): Case => {
      return [fact, { path: send, body: { ...draft, ...part } }, 200, answer]
    }),
    ...messages.map(([fact, msg, answer]): Case => {
      return [fact, { path: send, body: { ...draft, msg } }, 200, answer]
    }),
  ])
})
