import type { Bilingual } from '../catalog/operation.ts'
import type { Format } from './messageType.ts'
import type { RuleId } from './lint/rules.ts'

/** The ways a message can be sent, by id. */
export const CHANNEL_IDS = [
  'work-notification',
  'message',
  'conversation',
  'chat',
  'custom-robot',
  'app-robot',
  'app-robot-group',
] as const

/** A way a message can be sent. */
export type ChannelId = (typeof CHANNEL_IDS)[number]

/** A field of a channel that stands beside the message. */
export interface ChannelField {
  /** Its path in the body. */
  name: string
  label: Bilingual
  kind: 'people' | 'departments' | 'integer' | 'text' | 'flag' | 'texts'
  /** Between the entries of a list that is sent as one text; a JSON list without it. */
  separator?: ',' | '|'
  required?: boolean
  /** Most entries, and the rule that says so. */
  most?: { entries: number; rule: RuleId }
  /** Most characters of an entry; with it, blank entries are refused. */
  longest?: number
  /** What is to be known of it before it is used. */
  note?: Bilingual
  /** What it names, where that can be picked: a person, or a group by one of its two ids. */
  picks?: 'person' | 'chatId' | 'conversationId'
  /** What a new message takes from the profile. */
  from?: 'agentId' | 'robotCode'
}

/** A channel: what is called, how the message stands in it, who can get it. */
export interface Channel {
  id: ChannelId
  name: Bilingual
  /** Of the catalogue. */
  operationId: string
  format: Format
  /** Where in the body the message stands: under `msg`, beside the other fields, either, or as text in `msgParam`. */
  holds: 'msg' | 'beside' | 'either' | 'msgParam'
  fields: readonly ChannelField[]
  /** Most bytes of the message's JSON. */
  mostBytes: number | null
  /** What its first users should know. */
  note?: Bilingual
}

const people = { zh: '人员', en: 'People' }
const departments = { zh: '部门', en: 'Departments' }
const chosenByPage = { zh: '会话（cid）', en: 'Conversation (cid)' }

const robotCode: ChannelField = {
  name: 'robotCode',
  label: { zh: 'robotCode', en: 'robotCode' },
  kind: 'text',
  required: true,
  from: 'robotCode',
}

/** Every channel, the one to use today first. */
export const CHANNELS: readonly Channel[] = [
  {
    id: 'work-notification',
    name: { zh: '工作通知', en: 'Work notification' },
    operationId: 'oapi POST /topapi/message/corpconversation/asyncsend_v2',
    format: 'work',
    holds: 'msg',
    mostBytes: 2048,
    fields: [
      {
        name: 'agent_id',
        label: { zh: 'AgentID', en: 'AgentID' },
        kind: 'integer',
        required: true,
        from: 'agentId',
      },
      {
        name: 'to_all_user',
        label: { zh: '全员', en: 'Everyone' },
        kind: 'flag',
        note: {
          zh: '应用可见范围内的所有人；每天最多 3 次，每人每天最多收到同一应用 500 条。',
          en: 'All in the app’s range. At most 3 times a day; one person gets at most 500 of an app a day.',
        },
      },
      {
        name: 'userid_list',
        label: people,
        kind: 'people',
        separator: ',',
        most: { entries: 100, rule: 'too-many-people' },
      },
      {
        name: 'dept_id_list',
        label: departments,
        kind: 'departments',
        separator: ',',
        most: { entries: 20, rule: 'too-many-departments' },
      },
    ],
  },
  {
    id: 'message',
    name: { zh: '企业会话消息（2016）', en: 'Enterprise message (2016)' },
    operationId: 'oapi POST /message/send',
    format: 'work',
    holds: 'beside',
    mostBytes: 2048,
    fields: [
      {
        name: 'agentid',
        label: { zh: 'AgentID', en: 'AgentID' },
        kind: 'text',
        required: true,
        from: 'agentId',
      },
      { name: 'touser', label: people, kind: 'people', separator: '|' },
      { name: 'toparty', label: departments, kind: 'departments', separator: '|' },
    ],
    note: {
      zh: '2016 年的接口，现在没有文档，仍可调用；新开发请用工作通知。',
      en: 'Of the 2016 guide, without a page today; use work notifications for anything new.',
    },
  },
  {
    id: 'conversation',
    name: { zh: '普通会话消息', en: 'Message to a picked conversation' },
    operationId: 'oapi POST /message/send_to_conversation',
    format: 'chat',
    holds: 'either',
    mostBytes: 2048,
    fields: [
      {
        name: 'sender',
        label: { zh: '发送者', en: 'Sender' },
        kind: 'text',
        required: true,
        picks: 'person',
      },
      { name: 'cid', label: chosenByPage, kind: 'text', required: true },
    ],
    note: {
      zh: 'cid 由 JSAPI 选择会话得到，24 小时内用一次；2022 年 9 月起不对新应用开放。',
      en: 'A cid comes from a page that lets a person pick, and is good once within 24 hours; closed to new apps since September 2022.',
    },
  },
  {
    id: 'chat',
    name: { zh: '群消息（旧版）', en: 'Group message (legacy)' },
    operationId: 'oapi POST /chat/send',
    format: 'chat',
    holds: 'either',
    mostBytes: 2048,
    fields: [
      {
        name: 'chatid',
        label: { zh: '群（chatid）', en: 'Group (chatid)' },
        kind: 'text',
        required: true,
        picks: 'chatId',
      },
      { name: 'sender', label: { zh: '发送者', en: 'Sender' }, kind: 'text', picks: 'person' },
    ],
    note: {
      zh: '2022 年 9 月 23 日起不对新应用开放。',
      en: 'Closed to new apps since 23 September 2022.',
    },
  },
  {
    id: 'custom-robot',
    name: { zh: '自定义机器人', en: 'Custom robot' },
    operationId: 'oapi POST /robot/send',
    format: 'webhook',
    holds: 'beside',
    mostBytes: null,
    fields: [
      { name: 'at.atUserIds', label: { zh: '@ 人员', en: 'Call people' }, kind: 'texts' },
      { name: 'at.atMobiles', label: { zh: '@ 手机号', en: 'Call mobile numbers' }, kind: 'texts' },
      { name: 'at.isAtAll', label: { zh: '@ 所有人', en: 'Call everyone' }, kind: 'flag' },
      {
        name: 'msgUuid',
        label: { zh: '去重标识（msgUuid）', en: 'Sent once (msgUuid)' },
        kind: 'text',
      },
    ],
  },
  {
    id: 'app-robot',
    name: { zh: '应用机器人（单聊）', en: 'App robot (people)' },
    operationId: 'api POST /v1.0/robot/oToMessages/batchSend',
    format: 'robot',
    holds: 'msgParam',
    mostBytes: 15_000,
    fields: [
      robotCode,
      {
        name: 'userIds',
        label: people,
        kind: 'people',
        required: true,
        longest: 64,
        most: { entries: 20, rule: 'too-many-for-robot' },
      },
    ],
  },
  {
    id: 'app-robot-group',
    name: { zh: '应用机器人（群聊）', en: 'App robot (group)' },
    operationId: 'api POST /v1.0/robot/groupMessages/send',
    format: 'robot',
    holds: 'msgParam',
    mostBytes: 15_000,
    fields: [
      robotCode,
      {
        name: 'openConversationId',
        label: { zh: '群（openConversationId）', en: 'Group (openConversationId)' },
        kind: 'text',
        required: true,
        picks: 'conversationId',
      },
    ],
  },
]

/** A channel by its id. */
export function channelOf(id: ChannelId): Channel {
  const found = CHANNELS.find((one) => one.id === id)
  if (!found) throw new Error(`no channel ${id}`)
  return found
}
