import { describe, expect, it } from 'vitest'
import { readBeside, writeBeside } from '../../../src/shared/messages/beside.ts'
import { channelOf, type ChannelId } from '../../../src/shared/messages/channels.ts'
import { printJson } from '../../../src/shared/losslessJson.ts'
import { objectIn } from './drafts.ts'

function fieldOf(channel: ChannelId, name: string) {
  const field = channelOf(channel).fields.find((one) => one.name === name)
  if (!field) throw new Error(`no ${name}`)
  return field
}

describe('a field beside the message', () => {
  it.each<[ChannelId, string, string, string]>([
    ['work-notification', 'userid_list', 'a, b，c', '{"userid_list":"a,b,c"}'],
    ['message', 'touser', 'a b', '{"touser":"a|b"}'],
    ['app-robot', 'userIds', 'a,', '{"userIds":["a"]}'],
    ['custom-robot', 'at.atMobiles', '138 139', '{"at":{"atMobiles":["138","139"]}}'],
    ['custom-robot', 'at.isAtAll', 'true', '{"at":{"isAtAll":true}}'],
    ['chat', 'chatid', 'c1', '{"chatid":"c1"}'],
    ['app-robot', 'userIds', ' , ', '{}'],
  ])('of %s, %s, takes what was typed', (channel, name, typed, body) => {
    expect(printJson(writeBeside({}, fieldOf(channel, name), typed))).toBe(body)
  })

  it.each<[ChannelId, string, string, string]>([
    ['work-notification', 'agent_id', '{"agent_id":9223372036854775807}', '9223372036854775807'],
    ['message', 'touser', '{"touser":"a|b"}', 'a, b'],
    ['app-robot', 'userIds', '{"userIds":["a",5]}', 'a, 5'],
    ['custom-robot', 'at.isAtAll', '{"at":{"isAtAll":"true"}}', 'true'],
    ['chat', 'chatid', '{}', ''],
  ])('of %s, %s, shows what is there and leaves it so', (channel, name, body, shown) => {
    const field = fieldOf(channel, name)
    const read = objectIn(body)
    expect(readBeside(read, field)).toBe(shown)
    expect(writeBeside(read, field, shown)).toBe(read)
  })
})
