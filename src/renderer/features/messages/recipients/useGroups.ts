import type { ChannelField } from '../../../../shared/messages/channels.ts'
import { useApp } from '../../../useApp.tsx'

/** By which of its two ids a group is named. */
export type GroupIdKind = Exclude<NonNullable<ChannelField['picks']>, 'person'>

/** A group that can be picked; `null` where its name is not known. */
export interface KnownGroup {
  id: string
  name: string | null
}

const CHANNEL_OF = { chatId: 'chat', conversationId: 'app-robot-group' } as const

/**
 * The groups that are known: the sandbox's, and those that got a message before. DingTalk has no
 * call that lists an enterprise's groups.
 */
export function useGroups(profileId: string, by: GroupIdKind): KnownGroup[] {
  const profile = useApp((app) => app.profiles.find(({ id }) => id === profileId))
  const view = useApp((app) => app.simulator)
  const sent = useApp((app) => app.messagesSent[profileId])
  const checks = useApp((app) => app.idChecks)

  const groups = profile?.builtIn === true && view.at === 'done' ? view.value.groups : []
  const sandbox = groups.map((group): KnownGroup => ({ id: group[by], name: group.name }))
  const used = (sent ?? [])
    .filter(({ channel, group }) => channel === CHANNEL_OF[by] && group !== '')
    .map(({ group }): KnownGroup => {
      const check = checks[`${profileId} group ${group}`]
      return { id: group, name: check?.is === 'known' ? check.name : null }
    })
  const seen = new Map<string, KnownGroup>()
  for (const group of [...sandbox, ...used.toReversed()]) {
    if (!seen.has(group.id)) seen.set(group.id, group)
  }
  return [...seen.values()]
}
