import { createHash } from 'node:crypto'

/** A group chat. */
export interface Group {
  /** Of the legacy calls: `chat` and 32 hex digits. */
  chatId: string
  /** Of the newer calls: `cid…==`. */
  conversationId: string
  name: string
  owner: string
  /** userids, the owner's among them. */
  members: string[]
}

/** The group chats by chatid. */
export type Groups = Map<string, Group>

/** One group, which the custom robot is in. */
export function createGroups(): Groups {
  const members = ['manager0001', 'guweiran', 'wenruoqi', 'pengchengzhou', 'maozhuxi', 'yuewanqing']
  const group = groupOf('沙箱联调群', 'manager0001', members)
  return new Map([[group.chatId, group]])
}

function groupOf(name: string, owner: string, members: string[]): Group {
  const digest = createHash('md5').update(`group ${name}`).digest()
  return {
    chatId: `chat${digest.toString('hex')}`,
    conversationId: `cid${digest.toString('base64').replaceAll(/[+/]/g, 'x')}`,
    name,
    owner,
    members,
  }
}
