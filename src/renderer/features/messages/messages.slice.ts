import type { Outcome } from '../../../shared/exchange.ts'
import type { ChannelId } from '../../../shared/messages/channels.ts'
import type { Loss } from '../../../shared/messages/convert.ts'
import type { Draft } from '../../../shared/messages/draft.ts'
import type { RobotTrouble } from '../../../shared/messages/robotTrouble.ts'
import type { JsonObject } from '../../../shared/messages/json.ts'
import type { Result } from '../../../shared/result.ts'
import { BUSY, type Pending, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'
import { draftOf, KEPT_AS, keptOf } from './keptMessage.ts'

/** What was said when a message went to another channel, until something else is done. */
export type Moved =
  | { to: ChannelId; lost: readonly Loss[]; before: Draft }
  /** The channel cannot say it, and the message stayed where it was. */
  | { to: ChannelId; lost: null }

/** The message that is being written for a profile. */
export interface MessageWork {
  draft: Draft
  /** The contents written under other types, by msgtype or msgKey within a format. */
  kept: Readonly<Record<string, JsonObject>>
  moved: Moved | null
}

/** One sending of a message, as far as it has come. */
export interface MessageCall {
  callId: string
  channel: ChannelId
  outcome: Pending<Outcome>
}

/** State and actions of the message tester. What a message is, the screen itself knows. */
export interface MessagesSlice {
  /** By profile; none before something is typed. */
  messages: Readonly<Record<string, MessageWork>>
  messageCalls: Readonly<Record<string, MessageCall>>
  writeMessage: (profileId: string, work: MessageWork) => void
  /** Keeps the messages that still wait to be kept, now. */
  keepMessages: () => void
  /** Brings back the message of the last time, unless one has been written since. */
  restoreMessage: (profileId: string) => Promise<void>
  /** Sends a body by a channel; `null` when the profile's last message is still under way. */
  sendMessage: (
    profileId: string,
    channel: ChannelId,
    body: string,
  ) => Promise<Result<Outcome> | null>
  cancelMessage: (profileId: string) => Promise<void>
  /** Which credential of a profile's custom robot is being replaced; `null` for none. */
  robotEdit: { profileId: string; field: RobotTrouble } | null
  editRobot: (profileId: string, field: RobotTrouble) => void
  leaveRobot: () => void
}

/** Typing rests so long before it is kept. */
const REST_MS = 400

/** Makes the slice of the message tester. */
export const createMessagesSlice: SliceCreator<MessagesSlice> = (bridge) => (set, get) => {
  let lastCall = 0
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const restored = new Set<string>()

  async function keep(profileId: string): Promise<void> {
    clearTimeout(timers.get(profileId))
    timers.delete(profileId)
    const work = get().messages[profileId]
    if (work === undefined) return
    const input = { profileId, requestId: KEPT_AS, typed: keptOf(work.draft) }
    const result = await bridge.ask('typed.keep', input)
    if (!result.ok) get().notify(result.failure)
  }

  function settle(profileId: string, callId: string, outcome: Pending<Outcome>): boolean {
    const call = get().messageCalls[profileId]
    if (call?.callId !== callId || call.outcome.at !== 'busy') return false
    set({ messageCalls: { ...get().messageCalls, [profileId]: { ...call, outcome } } })
    return true
  }

  return {
    messages: {},
    messageCalls: {},
    robotEdit: null,
    editRobot: (profileId, field) => set({ robotEdit: { profileId, field } }),
    leaveRobot: () => set({ robotEdit: null }),
    writeMessage: (profileId, work) => {
      set({ messages: { ...get().messages, [profileId]: work } })
      clearTimeout(timers.get(profileId))
      timers.set(
        profileId,
        setTimeout(() => void keep(profileId), REST_MS),
      )
    },
    keepMessages: () => {
      for (const profileId of timers.keys()) void keep(profileId)
    },
    restoreMessage: async (profileId) => {
      if (restored.has(profileId)) return
      restored.add(profileId)
      const result = await bridge.ask('typed.read', { profileId, requestId: KEPT_AS })
      if (!result.ok) {
        restored.delete(profileId)
        get().notify(result.failure)
        return
      }
      const draft = result.value && draftOf(result.value)
      if (!draft || get().messages[profileId] !== undefined) return
      set({ messages: { ...get().messages, [profileId]: { draft, kept: {}, moved: null } } })
    },
    sendMessage: async (profileId, channel, body) => {
      const { messageCalls } = get()
      if (messageCalls[profileId]?.outcome.at === 'busy') return null

      lastCall += 1
      const callId = `message-${Date.now()}-${lastCall}`
      set({ messageCalls: { ...messageCalls, [profileId]: { callId, channel, outcome: BUSY } } })
      const input = { callId, profileId, channel, body }
      const result = await bridge.ask('messages.send', input)
      settle(profileId, callId, settled(result))
      return result
    },
    cancelMessage: async (profileId) => {
      const callId = get().messageCalls[profileId]?.callId
      if (callId === undefined) return
      if (!settle(profileId, callId, { at: 'failed', failure: { kind: 'cancelled' } })) return
      const result = await bridge.ask('operations.cancel', { callId })
      if (!result.ok) get().notify(result.failure)
    },
  }
}
