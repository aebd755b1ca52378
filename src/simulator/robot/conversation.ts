import { createHash, randomBytes } from 'node:crypto'
import type { Addressee } from '../../shared/sandbox/view.ts'
import type { Clock } from '../clock.ts'
import type { Credentials } from '../credentials.ts'
import type { Person } from '../enterprise/enterprise.ts'
import type { Delivery } from '../events/events.ts'
import type { Group } from '../groups.ts'
import type { Stream } from '../stream/stream.ts'
import { createSessions, type Sessions } from './sessions.ts'

/** Where a client subscribes to what people write to the robot. */
export const ROBOT_TOPIC = '/v1.0/im/bot/messages/get'

const MOST_KEPT = 200

/** Something that a person wrote to the app's robot. */
export interface Written {
  /** As the client gets it. */
  message: object
  /** `null` when nobody was connected who wants such messages. */
  delivery: Delivery | null
}

/** What people say to the app's robot, and how it can answer. */
export interface Conversation {
  /** In a chat of two, or in a group where the robot is called. */
  write: (sender: Person, text: string, group: Group | null) => Written
  /** The last ones, oldest first. */
  all: () => readonly Written[]
  sessions: Sessions
}

/** Makes a conversation in which nothing was said yet. */
export function createConversation(ground: {
  clock: Clock
  stream: Stream
  credentials: Credentials
  address: () => string
}): Conversation {
  const { clock, stream, credentials, address } = ground
  const sessions = createSessions(clock.now)
  let written: Written[] = []

  return {
    write: (sender, text, group) => {
      const to: Addressee =
        group === null
          ? { kind: 'person', userId: sender.userId }
          : { kind: 'group', conversationId: group.conversationId }
      const { session, expiresAt } = sessions.open(to)
      const now = clock.now()
      const robotId = encrypted(`robot ${credentials.robotCode}`)
      // https://open.dingtalk.com/document/development/receive-message-1
      const message = {
        conversationId: group?.conversationId ?? conversationOf(sender),
        ...(group === null ? {} : { atUsers: [{ dingtalkId: robotId }] }),
        chatbotCorpId: credentials.corpId,
        chatbotUserId: robotId,
        msgId: `msg${randomBytes(16).toString('base64')}`,
        senderNick: sender.name,
        isAdmin: sender.admin !== null,
        senderStaffId: sender.userId,
        sessionWebhookExpiredTime: expiresAt,
        createAt: now,
        senderCorpId: credentials.corpId,
        conversationType: group === null ? '1' : '2',
        senderId: encrypted(`person ${sender.userId}`),
        ...(group === null ? {} : { conversationTitle: group.name, isInAtList: true }),
        sessionWebhook: `${address()}/robot/sendBySession?session=${session}`,
        // The space is what is left of the robot's name, which was called.
        text: { content: group === null ? text : ` ${text}` },
        robotCode: credentials.robotCode,
        msgtype: 'text',
      }
      const frame = { type: 'CALLBACK', topic: ROBOT_TOPIC, headers: {}, data: message } as const
      const one = { message, delivery: stream.push(frame) }
      written = [...written.slice(1 - MOST_KEPT), one]
      return one
    },
    all: () => written,
    sessions,
  }
}

/** The chat of a person with the robot: the same each time. */
function conversationOf({ userId }: Person): string {
  return `cid${digest(`conversation ${userId}`).replaceAll(/[+/]/g, 'x')}`
}

/** An id as it is shown to those who may not know the real one. */
function encrypted(seed: string): string {
  return `$:LWCP_v1:$${digest(seed)}`
}

function digest(seed: string): string {
  return createHash('md5').update(seed).digest('base64')
}
