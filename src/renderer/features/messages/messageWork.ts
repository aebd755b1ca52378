import {
  type Channel,
  CHANNELS,
  channelOf,
  type ChannelId,
} from '../../../shared/messages/channels.ts'
import { convert } from '../../../shared/messages/convert.ts'
import {
  contentFrom,
  type Draft,
  heldIn,
  speltIn,
  withHeld,
} from '../../../shared/messages/draft.ts'
import { type JsonObject, withAt } from '../../../shared/messages/json.ts'
import { SANDBOX_PERSON } from '../../../shared/messages/me.ts'
import type { MessageType, Values } from '../../../shared/messages/messageType.ts'
import { MESSAGE_TYPES } from '../../../shared/messages/types.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import type { SimulatorView } from '../../../shared/sandbox/view.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import type { Language } from '../../i18n/messages.ts'
import type { MessageWork } from './messages.slice.ts'

/** Where a new message goes: from the profile, and in the sandbox to somebody who is there. */
export interface Home {
  /** What it is written in, until something else is typed. */
  language: Language
  profile: Pick<ProfileView, 'agentId' | 'appKey' | 'builtIn'>
  group: Pick<SimulatorView['groups'][number], 'chatId' | 'conversationId'> | null
}

/** The message to start with: the first type's example, as a work notification. */
export function startingWork(home: Home): MessageWork {
  const channel = channelOf('work-notification')
  const [type] = MESSAGE_TYPES
  const draft: Draft = { channel: channel.id, body: besideOf(channel, home) }
  return { draft: type ? withExample(draft, type, home.language) : draft, kept: {}, moved: null }
}

/** The work with another type; what was written under that type before is there again. */
export function withType(work: MessageWork, type: MessageType, language: Language): MessageWork {
  const { draft } = work
  const { format } = channelOf(draft.channel)
  const before = heldIn(draft)
  const kept = { ...work.kept, [`${format} ${before.wire}`]: before.content }
  const known = type.shapes[format]?.find(({ wire }) => kept[`${format} ${wire}`] !== undefined)
  const content = known && kept[`${format} ${known.wire}`]
  const next = content ? withHeld(draft, known.wire, content) : withExample(draft, type, language)
  return { draft: next, kept, moved: null }
}

/** The work on another channel, with what is lost on the way; unmoved where the channel cannot say it. */
export function movedTo(work: MessageWork, to: ChannelId, home: Home): MessageWork {
  const { draft } = work
  if (draft.channel === to) return work
  const converted = convert(draft, to, besideOf(channelOf(to), home))
  if (!converted.ok) return { ...work, moved: { to, lost: null } }
  return { ...work, draft: converted.draft, moved: { to, lost: converted.lost, before: draft } }
}

/** What stands beside the message on a channel, as far as the profile tells. */
function besideOf(channel: Channel, { profile, group }: Home): JsonObject {
  const known: Record<string, string> = {
    agentId: profile.agentId,
    robotCode: profile.appKey,
  }
  const whom: Record<string, unknown> = profile.builtIn
    ? {
        userid_list: SANDBOX_PERSON,
        touser: SANDBOX_PERSON,
        userIds: [SANDBOX_PERSON],
        sender: SANDBOX_PERSON,
        chatid: group?.chatId,
        openConversationId: group?.conversationId,
      }
    : {}
  return channel.fields.reduce<JsonObject>((body, { name, from }) => {
    const value = from === undefined ? whom[name] : known[from]
    return value === undefined || value === '' ? body : withAt(body, name, value)
  }, {})
}

/** The work with an example in the place of what was written; on a channel that has its type. */
export function withValues(
  work: MessageWork,
  type: MessageType,
  values: Values,
  home: Home,
): MessageWork {
  return {
    draft: withContent(onChannelOf(work.draft, type, home), type, values),
    kept: {},
    moved: null,
  }
}

/** The work with another type, on a channel that has it. */
export function withTypeAnywhere(work: MessageWork, type: MessageType, home: Home): MessageWork {
  const draft = onChannelOf(work.draft, type, home)
  return speltIn(draft)?.type === type
    ? { ...work, draft }
    : withType({ ...work, draft }, type, home.language)
}

function onChannelOf(draft: Draft, type: MessageType, home: Home): Draft {
  if (type.shapes[channelOf(draft.channel).format]) return draft
  const channel = CHANNELS.find(({ format }) => type.shapes[format])
  return channel ? { channel: channel.id, body: besideOf(channel, home) } : draft
}

function withExample(draft: Draft, type: MessageType, language: Language): Draft {
  return withContent(draft, type, inLanguage(type.example, language))
}

function withContent(draft: Draft, type: MessageType, values: Values): Draft {
  const { format } = channelOf(draft.channel)
  const shapes = type.shapes[format] ?? []
  const example = type.into?.(values, 'work', format) ?? values
  const shape = type.shapeFor?.(example, shapes) ?? shapes[0]
  if (shape === undefined) return draft
  return withHeld(draft, shape.wire, contentFrom(shape, example))
}
