import type { Bilingual } from '../catalog/operation.ts'
import { writeBeside } from './beside.ts'
import { channelOf } from './channels.ts'
import type { Draft } from './draft.ts'
import { SANDBOX_ID } from '../profile.ts'
import type { Variables } from '../request/variables.ts'

/** The variable of a profile that holds the userid of whoever works with it: `{{me}}` anywhere. */
export const ME = 'me'
/** The administrator of the invented enterprise. */
export const SANDBOX_PERSON = 'manager0001'

/** The userid of whoever works with a profile; '' until it was set. */
export function meOf(profileId: string, variables: Variables): string {
  return variables[ME] ?? (profileId === SANDBOX_ID ? SANDBOX_PERSON : '')
}

/** The same message to one person alone, or why its channel cannot do that. */
export function toOne(draft: Draft, userId: string): { draft: Draft } | { why: Bilingual } {
  const { fields } = channelOf(draft.channel)
  if (!fields.some(({ kind }) => kind === 'people')) {
    return {
      why: {
        zh: '这个渠道只能发到群或会话，不能只发给你。',
        en: 'This channel writes to a group or conversation, never to you alone.',
      },
    }
  }
  const body = fields.reduce((before, field) => {
    if (field.kind === 'people') return writeBeside(before, field, userId)
    const isOthers = field.kind === 'departments' || field.kind === 'flag'
    return isOthers ? writeBeside(before, field, '') : before
  }, draft.body)
  return { draft: { ...draft, body } }
}
