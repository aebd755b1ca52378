import { integer, optional, text, type Values } from '../fields.ts'
import type { Group } from '../groups.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { LegacyCode } from '../refusals.ts'
import type { World } from '../world.ts'

/** How many micro apps a group takes, of the 2016 documentation. */
const MOST_APPS = 5

const fields = { chatid: optional(text), agentid: optional(integer, 40056) }

/** Of the 2016 guide: no page today. */
const bind = operation({
  method: 'GET',
  path: '/chat/bind',
  token: 'app',
  permission: 'qyapi_chat_manage',
  fields,
  answer: ({ values, world }) => {
    const found = groupAndApp(world, values)
    if (typeof found === 'number') return refused(found)
    const { group, agentId } = found
    if (group.agentIds.includes(agentId)) return accepted()
    // No code of its own is known for one app too many.
    if (group.agentIds.length >= MOST_APPS) return refused(40035)
    group.agentIds = [...group.agentIds, agentId]
    return accepted()
  },
})

/** Of the 2016 guide: no page today. */
const unbind = operation({
  method: 'GET',
  path: '/chat/unbind',
  token: 'app',
  permission: 'qyapi_chat_manage',
  fields,
  answer: ({ values, world }) => {
    const found = groupAndApp(world, values)
    if (typeof found === 'number') return refused(found)
    const { group, agentId } = found
    group.agentIds = group.agentIds.filter((id) => id !== agentId)
    return accepted()
  },
})

/** Micro apps that are at home in a group. */
export const chatBindingOperations = [bind, unbind]

function groupAndApp(
  { groups, microApps }: World,
  { chatid, agentid }: Values<typeof fields>,
): { group: Group; agentId: number } | LegacyCode {
  if (chatid === undefined) return 49000
  const group = groups.get(chatid)
  if (group === undefined) return 40016
  if (agentid === undefined) return 41011
  return microApps.has(agentid) ? { group, agentId: agentid } : 40056
}
