import { channelOf } from '../../../shared/messages/channels.ts'
import type { Draft } from '../../../shared/messages/draft.ts'
import { readBeside } from '../../../shared/messages/beside.ts'
import { sendingOf } from '../../../shared/messages/lint/lint.ts'
import type { ProfileKind } from '../../../shared/profile.ts'

/** From here on it is asked before people are written to. */
export const MANY = 50

/** Whom a message goes to, as far as it is asked about: `all`, or how many are named. */
export function reachOf(draft: Draft): number | 'all' {
  const { userIds, toAll } = sendingOf(draft)
  const mentions = channelOf(draft.channel).fields.some(
    (field) => field.name === 'at.isAtAll' && readBeside(draft.body, field) === 'true',
  )
  return toAll || mentions ? 'all' : userIds.length
}

/** Whether sending is asked about first: in production, to everyone, to many. */
export function mustConfirm(draft: Draft, kind: ProfileKind): boolean {
  const reach = reachOf(draft)
  return kind === 'production' || reach === 'all' || reach > MANY
}
