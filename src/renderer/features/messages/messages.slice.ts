import type { Outcome } from '../../../shared/exchange.ts'
import type { ChannelId } from '../../../shared/messages/channels.ts'
import type { Loss } from '../../../shared/messages/convert.ts'
import type { Draft } from '../../../shared/messages/draft.ts'
import type { RobotTrouble } from '../../../shared/messages/robotTrouble.ts'
import type { JsonObject } from '../../../shared/messages/json.ts'
import type { Result } from '../../../shared/result.ts'
import { BUSY, type Pending, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'
import { createKeeper } from './keeper.ts'
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

/** The ways to write a message. */
export const WAYS = ['form', 'json', 'code', 'series', 'media'] as const
/** A way to write a message. */
export type Way = (typeof WAYS)[number]

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
  /** Which way to write a message is in sight. */
  messagesWay: Way
  showWay: (way: Way) => void
  /** Whether the dialog is open that reads a message from JSON or curl. */
  isImporting: boolean
  setImporting: (isImporting: boolean) => void
  /** Which credential of a profile's custom robot is being replaced; `null` for none. */
  robotEdit: { profileId: string; field: RobotTrouble } | null
  editRobot: (profileId: string, field: RobotTrouble) => void
  leaveRobot: () => void
}

/** Makes the slice of the message tester. */
export const createMessagesSlice: SliceCreator<MessagesSlice> = (bridge) => (set, get) => {
  const keeper = createKeeper(bridge, {
    name: KEPT_AS,
    keptOf: (profileId) => {
      const work = get().messages[profileId]
      return work === undefined ? null : keptOf(work.draft)
    },
    notify: (failure) => get().notify(failure),
    sayKept: (...kept) => get().sayKept(...kept),
  })

  function settle(profileId: string, callId: string, outcome: Pending<Outcome>): boolean {
    const call = get().messageCalls[profileId]
    if (call?.callId !== callId || call.outcome.at !== 'busy') return false
    set({ messageCalls: { ...get().messageCalls, [profileId]: { ...call, outcome } } })
    return true
  }

  return {
    messages: {},
    messageCalls: {},
    messagesWay: 'form',
    showWay: (messagesWay) => set({ messagesWay }),
    isImporting: false,
    setImporting: (isImporting) => set({ isImporting }),
    robotEdit: null,
    editRobot: (profileId, field) => set({ robotEdit: { profileId, field } }),
    leaveRobot: () => set({ robotEdit: null }),
    writeMessage: (profileId, work) => {
      set({ messages: { ...get().messages, [profileId]: work } })
      keeper.keepSoon(profileId)
    },
    keepMessages: keeper.keepWaiting,
    restoreMessage: async (profileId) => {
      const kept = await keeper.readOnce(profileId)
      const draft = kept && draftOf(kept)
      if (!draft || get().messages[profileId] !== undefined) return
      set({ messages: { ...get().messages, [profileId]: { draft, kept: {}, moved: null } } })
    },
    sendMessage: async (profileId, channel, body) => {
      const { messageCalls } = get()
      if (messageCalls[profileId]?.outcome.at === 'busy') return null

      const callId = crypto.randomUUID()
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
