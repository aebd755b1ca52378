import type { Enterprise } from '../enterprise/enterprise.ts'
import { integer, listOf, object, optional, text, type Values } from '../fields.ts'
import { announceGroupChange, type Group, type Groups, newGroup } from '../groups.ts'
import { readWorkMessage } from '../messages/workTypes.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { LegacyCode } from '../refusals.ts'
import { inOneSpelling, messageFields, newMessageId } from './messages.ts'

const MOST_PER_CALL = 40
const MOST_MEMBERS = 1000
const MAX_NAME = 20

const settingFields = {
  showHistoryType: optional(integer),
  searchable: optional(integer),
  validationType: optional(integer),
  mentionAllAuthority: optional(integer),
  managementType: optional(integer),
  chatBannedType: optional(integer),
}

/** Closed to new apps since 2022. https://open.dingtalk.com/document/development/session-management-creates-groups */
const create = operation({
  method: 'POST',
  path: '/chat/create',
  token: 'app',
  permission: 'qyapi_chat_manage',
  bodies: 'json',
  fields: {
    name: optional(text, 49015),
    owner: optional(text, 49018),
    useridlist: optional(listOf(text, ','), 40031),
    ...settingFields,
  },
  answer: ({ values, world: { enterprise, groups } }) => {
    const { name, owner, useridlist: members = [] } = values
    if (name === undefined || name.length > MAX_NAME) return refused(49015)
    if (owner === undefined) return refused(49013)
    if (!enterprise.people.has(owner)) return refused(49018)
    if (members.length === 0) return refused(49010)
    const problem = membersProblem(enterprise, members)
    if (problem !== null) return refused(problem)
    if (!members.includes(owner)) return refused(49006)
    const group = newGroup(name, owner, [...new Set(members)], settingsOf(values))
    groups.set(group.chatId, group)
    return accepted({
      chatid: group.chatId,
      conversationTag: 2,
      errmsg: 'ok',
      openConversationId: group.conversationId,
    })
  },
})

const update = operation({
  method: 'POST',
  path: '/chat/update',
  token: 'app',
  permission: 'qyapi_chat_manage',
  bodies: 'json',
  fields: {
    chatid: optional(text),
    name: optional(text, 49015),
    owner: optional(text, 49018),
    add_useridlist: optional(listOf(text, ','), 40031),
    del_useridlist: optional(listOf(text, ','), 40031),
    ...settingFields,
  },
  answer: ({ values, world: { enterprise, groups, events } }) => {
    const group = groupOf(groups, values.chatid)
    if (typeof group === 'number') return refused(group)
    const { name = group.name, owner = group.owner } = values
    const { add_useridlist: added = [], del_useridlist: removed = [] } = values
    if (name.length > MAX_NAME) return refused(49015)
    if (!enterprise.people.has(owner)) return refused(49018)
    const problem = membersProblem(enterprise, added) ?? membersProblem(enterprise, removed)
    if (problem !== null) return refused(problem)
    if (added.some((id) => removed.includes(id))) return refused(49004)
    const kept = group.members.filter((id) => !removed.includes(id))
    const members = [...new Set([...kept, ...added])]
    if (members.length > MOST_MEMBERS) return refused(49005)
    if (!members.includes(owner)) return refused(49006)
    const before = { ...group }
    const settings = { ...group.settings, ...settingsOf(values) }
    Object.assign(group, { name, owner, members, settings })
    announceGroupChange(events.emit, before, group)
    return accepted()
  },
})

const get = operation({
  method: 'GET',
  path: '/chat/get',
  token: 'app',
  permission: 'qyapi_chat_read',
  fields: { chatid: optional(text) },
  answer: ({ values, world: { groups } }) => {
    const group = groupOf(groups, values.chatid)
    if (typeof group === 'number') return refused(group)
    return accepted({
      chat_info: {
        ...group.settings,
        conversationTag: 2,
        icon: '',
        name: group.name,
        owner: group.owner,
        status: 1,
        useridlist: group.members,
        // Of 2016; the page of today does not have it.
        ...(group.agentIds.length === 0 ? {} : { agentidlist: group.agentIds }),
      },
    })
  },
})

/** Takes a message under `msg`, or beside the other fields as in 2016. */
const send = operation({
  method: 'POST',
  path: '/chat/send',
  token: 'app',
  permission: 'qyapi_chat_manage',
  fields: {
    chatid: optional(text),
    sender: optional(text),
    msg: optional(object, 34014),
    ...messageFields,
  },
  answer: ({ values, world: { enterprise, groups, inbox }, now }) => {
    const { chatid, sender, msg, ...beside } = values
    if (chatid === undefined) return refused(49000)
    const group = groups.get(chatid)
    if (group === undefined) return refused(34001)
    if (sender !== undefined) {
      if (!enterprise.people.has(sender)) return refused(34002)
      if (!group.members.includes(sender)) return refused(34007)
    }
    const message = readWorkMessage(inOneSpelling(msg ?? beside))
    if (typeof message === 'number') return refused(message === 40008 ? 34004 : message)
    const messageId = newMessageId()
    inbox.deliver({
      ...message,
      at: now,
      channel: 'chat',
      to: { kind: 'group', conversationId: group.conversationId },
      mentions: [],
      taskId: messageId,
    })
    return accepted({ errmsg: 'ok', messageId })
  },
})

/** Group chats of the enterprise. */
export const chatOperations = [create, update, get, send]

function groupOf(groups: Groups, chatId: string | undefined): Group | LegacyCode {
  return chatId === undefined ? 49000 : (groups.get(chatId) ?? 40016)
}

function membersProblem({ people }: Enterprise, userIds: string[]): LegacyCode | null {
  if (userIds.length > MOST_PER_CALL) return 49011
  return userIds.every((id) => people.has(id)) ? null : 40031
}

/** Only what was sent; the rest stays as it is. */
function settingsOf(values: Values<typeof settingFields>): Partial<Group['settings']> {
  const names = Object.keys(settingFields)
  const sent = Object.entries(values).filter(
    ([name, one]) => names.includes(name) && one !== undefined,
  )
  return Object.fromEntries(sent)
}
