import { describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { speltIn } from '../../../src/shared/messages/draft.ts'
import { readPasted } from '../../../src/shared/messages/read.ts'
import { exampleOf, objectIn, PAIRINGS } from './drafts.ts'

const text = '"msgtype":"text","text":{"content":"你好"}'
const beside: Record<ChannelId, string> = {
  'work-notification': '{"agent_id":1,"userid_list":"u1"}',
  message: '{"agentid":"1","touser":"u1"}',
  conversation: '{"sender":"u1","cid":"c"}',
  chat: '{"chatid":"chat1"}',
  'custom-robot': '{"msgUuid":"1"}',
  'app-robot': '{"robotCode":"r","userIds":["u1"]}',
  'app-robot-group': '{"robotCode":"r","openConversationId":"c"}',
}

describe('pasted', () => {
  it.each(PAIRINGS)('$name opens as what it is, to the letter', (pairing) => {
    const { channel, type } = pairing
    const { body } = exampleOf(pairing, objectIn(beside[channel.id]))
    const pasted = readPasted(printJson(body, 2), 'work-notification')
    if (!pasted.ok) throw new Error(pasted.why)
    expect(pasted.draft.channel).toBe(channel.id)
    expect(printJson(pasted.draft.body)).toBe(printJson(body))
    expect(speltIn(pasted.draft)?.type.id).toBe(type.id)
  })

  it.each<[string, string, ChannelId, ChannelId, string]>([
    ['a message alone', `{${text}}`, 'chat', 'chat', `{"msg":{${text}}}`],
    ['a message alone', `{${text}}`, 'custom-robot', 'custom-robot', `{${text}}`],
    ['a message alone', `{${text}}`, 'app-robot', 'work-notification', `{"msg":{${text}}}`],
    [
      'an oa alone',
      '{"msgtype":"oa","oa":{}}',
      'custom-robot',
      'work-notification',
      '{"msg":{"msgtype":"oa","oa":{}}}',
    ],
    [
      'a feedCard alone',
      '{"msgtype":"feedCard","feedCard":{}}',
      'message',
      'custom-robot',
      '{"msgtype":"feedCard","feedCard":{}}',
    ],
    ['a message under msg', `{"msg":{${text}}}`, 'message', 'message', `{${text}}`],
    [
      'a message with mentions',
      `{${text},"at":{"isAtAll":true}}`,
      'chat',
      'custom-robot',
      `{${text},"at":{"isAtAll":true}}`,
    ],
    [
      'a group message of 2016',
      `{"chatid":"c","sender":"s",${text}}`,
      'message',
      'chat',
      `{"chatid":"c","sender":"s",${text}}`,
    ],
    [
      'a msgKey alone',
      '{"msgKey":"sampleText","msgParam":"{}"}',
      'app-robot-group',
      'app-robot-group',
      '{"msgKey":"sampleText","msgParam":"{}"}',
    ],
    [
      'a number of 19 digits',
      `{"agent_id":9223372036854775806,"msg":{${text}}}`,
      'chat',
      'work-notification',
      `{"agent_id":9223372036854775806,"msg":{${text}}}`,
    ],
  ])('%s (%s) by %s goes to %s', (_what, pasted, preferred, channel, body) => {
    const read = readPasted(pasted, preferred)
    if (!read.ok) throw new Error(read.why)
    expect(read.draft.channel).toBe(channel)
    expect(printJson(read.draft.body)).toBe(body)
    expect(read.hadSecret).toBe(false)
  })

  it.each<[string, string, ChannelId, string, boolean]>([
    [
      'a webhook',
      `curl 'https://oapi.dingtalk.com/robot/send?access_token=abc&sign=x' -H 'Content-Type: application/json' -d '{${text}}'`,
      'custom-robot',
      `{${text}}`,
      true,
    ],
    [
      'a work notification as a form',
      'curl https://oapi.dingtalk.com/topapi/message/corpconversation/asyncsend_v2 -d access_token=abc -d agent_id=1 -d \'msg={"msgtype":"oa"}\'',
      'work-notification',
      '{"agent_id":"1","msg":"{\\"msgtype\\":\\"oa\\"}"}',
      true,
    ],
    [
      'the app’s robot through a proxy',
      'curl http://127.0.0.1:1/dingtalk/v1.0/robot/oToMessages/batchSend --json \'{"msgKey":"sampleText"}\'',
      'app-robot',
      '{"msgKey":"sampleText"}',
      false,
    ],
  ])(
    'a curl command of %s opens without its secrets',
    (_what, command, channel, body, hadSecret) => {
      const read = readPasted(command, 'message')
      if (!read.ok) throw new Error(read.why)
      expect(read.draft.channel).toBe(channel)
      expect(printJson(read.draft.body)).toBe(body)
      expect(read.hadSecret).toBe(hadSecret)
    },
  )

  it.each([
    ['hello', 'not-json'],
    ['[1]', 'not-json'],
    ['{"errcode":0}', 'not-message'],
    ['{"msgtype":"rich","rich":{}}', 'not-message'],
    ['curl https://oapi.dingtalk.com/user/get', 'other-address'],
    ['curl', 'other-address'],
  ])('%s is no message: %s', (pasted, why) => {
    expect(readPasted(pasted, 'work-notification')).toEqual({ ok: false, why })
  })
})
