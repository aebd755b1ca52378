import { printJson } from '../../../src/shared/losslessJson.ts'
import type { ChannelId } from '../../../src/shared/messages/channels.ts'
import { channelOf } from '../../../src/shared/messages/channels.ts'
import type { Draft } from '../../../src/shared/messages/draft.ts'
import type { JsonObject } from '../../../src/shared/messages/json.ts'
import type { Ground } from '../../../src/shared/messages/lint/lint.ts'
import { CREDENTIALS } from '../../../src/simulator/credentials.ts'
import { type Simulator, startSimulator } from '../../../src/simulator/simulator.ts'
import { fetchToken } from '../bench.ts'

/** A line to a simulator that takes drafts, as fast as they come and for as long as one likes. */
export interface Line {
  simulator: Simulator
  ground: Ground
  /** What stands beside a message that reaches somebody. A picked conversation is good once. */
  beside: (channel: ChannelId) => JsonObject
  send: (draft: Draft) => Promise<{ accepted: boolean; text: string }>
  close: () => Promise<void>
}

/** Far enough apart for a custom robot's twenty a minute, and for 500 a day to one person. */
const BETWEEN_MS = 200_000

/** Opens a line. */
export async function createLine(): Promise<Line> {
  let now = Date.UTC(2026, 0, 1)
  const simulator = await startSimulator({ now: () => now, tokenLifetimeSeconds: 1e9 })
  simulator.control.setRobot({ signed: false })
  const token = await fetchToken(simulator)
  const [group] = simulator.control.world().groups.values()
  if (!group) throw new Error('no group')
  const { agentId, robotCode, robotToken } = CREDENTIALS

  const besides: Record<ChannelId, () => JsonObject> = {
    'work-notification': () => ({ agent_id: agentId, userid_list: 'manager0001' }),
    message: () => ({ agentid: agentId, touser: 'manager0001' }),
    conversation: () => ({
      sender: 'manager0001',
      cid: simulator.control
        .world()
        .pickedConversations.pick({ kind: 'person', userId: 'guweiran' }).cid,
    }),
    chat: () => ({ chatid: group.chatId }),
    'custom-robot': () => ({}),
    'app-robot': () => ({ robotCode, userIds: ['manager0001'] }),
    'app-robot-group': () => ({ robotCode, openConversationId: group.conversationId }),
  }

  return {
    simulator,
    ground: { agentId },
    beside: (channel) => besides[channel](),
    send: async ({ channel, body }) => {
      now += BETWEEN_MS
      const { operationId, format } = channelOf(channel)
      const [, method = '', path = ''] = operationId.split(' ')
      const lent = format === 'webhook' ? robotToken : token
      const response = await fetch(
        `${simulator.url}${path}${format === 'robot' ? '' : `?access_token=${lent}`}`,
        {
          method,
          headers: {
            'Content-Type': 'application/json',
            'x-acs-dingtalk-access-token': token,
          },
          body: printJson(body),
        },
      )
      const text = await response.text()
      const accepted = response.ok && (format === 'robot' || text.includes('"errcode":0'))
      return { accepted, text }
    },
    close: simulator.close,
  }
}
