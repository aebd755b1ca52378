import { createHash, randomUUID } from 'node:crypto'
import type { Announce } from './events/announce.ts'

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
  /** AgentIDs of the micro apps that are at home in it. */
  agentIds: number[]
  settings: GroupSettings
}

/** What may be done in a group: 0 or 1 each, as DingTalk numbers it. */
export interface GroupSettings {
  chatBannedType: number
  managementType: number
  mentionAllAuthority: number
  searchable: number
  showHistoryType: number
  validationType: number
}

/** The group chats by chatid. */
export type Groups = Map<string, Group>

/** One group, which the custom robot is in. */
export function createGroups(): Groups {
  const members = ['manager0001', 'guweiran', 'wenruoqi', 'pengchengzhou', 'maozhuxi', 'yuewanqing']
  const group = groupFrom('沙箱联调群', { name: '沙箱联调群', owner: 'manager0001', members })
  return new Map([[group.chatId, group]])
}

/** A group with ids that no other has. */
export function newGroup(
  name: string,
  owner: string,
  members: string[],
  settings: Partial<GroupSettings>,
): Group {
  const group = groupFrom(randomUUID(), { name, owner, members })
  return { ...group, settings: { ...group.settings, ...settings } }
}

/** Tells what is different about a group: who came, who went, its name and its owner. */
export function announceGroupChange(announce: Announce, before: Group, after: Group): void {
  const group = {
    ChatId: after.chatId,
    OpenConversationId: after.conversationId,
    Operator: before.owner,
  }
  const came = after.members.filter((id) => !before.members.includes(id))
  const went = before.members.filter((id) => !after.members.includes(id))
  if (came.length > 0) announce('chat_add_member', { ...group, UserId: came })
  if (went.length > 0) announce('chat_remove_member', { ...group, UserId: went })
  if (before.name !== after.name) announce('chat_update_title', { ...group, Title: after.name })
  if (before.owner !== after.owner) announce('chat_update_owner', { ...group, Owner: after.owner })
}

function groupFrom(seed: string, group: Pick<Group, 'name' | 'owner' | 'members'>): Group {
  const digest = createHash('md5').update(`group ${seed}`).digest()
  return {
    ...group,
    chatId: `chat${digest.toString('hex')}`,
    agentIds: [],
    conversationId: `cid${digest.toString('base64').replaceAll(/[+/]/g, 'x')}`,
    settings: {
      chatBannedType: 0,
      managementType: 0,
      mentionAllAuthority: 0,
      searchable: 0,
      showHistoryType: 0,
      validationType: 0,
    },
  }
}
