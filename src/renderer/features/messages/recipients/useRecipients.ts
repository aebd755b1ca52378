import type { ChannelField } from '../../../../shared/messages/channels.ts'
import type { IdKind } from '../../../directory/idChecks.slice.ts'
import { useNames } from '../../../directory/useNames.ts'
import { useApp } from '../../../useApp.tsx'

/** What the ids of a field are of; `null` for other texts. */
export function kindOf({ kind }: Pick<ChannelField, 'kind'>): Exclude<IdKind, 'group'> | null {
  return kind === 'people' ? 'person' : kind === 'departments' ? 'department' : null
}

/** What is known of ids: their names, what DingTalk said of each, and which could be looked up. */
export function useRecipients(profileId: string, kind: IdKind | null, ids: readonly string[]) {
  const names = useNames(profileId)
  const checks = useApp((app) => app.idChecks)
  const checkIds = useApp((app) => app.checkIds)

  const checkOf = (id: string) => (kind === null ? undefined : checks[`${profileId} ${kind} ${id}`])
  const nameOf = (id: string): string | null => {
    const check = checkOf(id)
    if (check?.is === 'known') return check.name
    if (kind === 'group') return null
    return kind === 'department' ? names.department(id) : names.person(id)
  }
  const unchecked = ids.filter(
    (id) => !/[{}@]/.test(id) && checkOf(id) === undefined && nameOf(id) === null,
  )
  return {
    checkOf,
    nameOf,
    unchecked: kind === null ? [] : unchecked,
    isChecking: ids.some((id) => checkOf(id)?.is === 'busy'),
    check: () => (kind === null ? undefined : void checkIds(profileId, kind, unchecked)),
  }
}
