import type { SentNews } from '../../../../shared/contract.ts'
import type { Outcome } from '../../../../shared/exchange.ts'
import { percentIn } from '../../../../shared/messages/after.ts'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { BUSY, type Pending, REST, settled } from '../../../pending.ts'
import type { SliceCreator } from '../../../store.ts'

/** What is being done about a message that was sent, and what was answered last. */
export interface SentWork {
  /** `waiting`: DingTalk was not through, and is asked again by itself. */
  doing: 'nothing' | 'asking' | 'waiting' | 'recalling'
  /** What the answer is to. */
  of: 'delivery' | 'recall'
  answer: Pending<Outcome>
}

/** The messages that were sent, and what became of them. */
export interface SentSlice {
  /** What was accepted, of earlier starts too, by profile: duplicates are known by it. */
  messagesSent: Readonly<Record<string, readonly SentMessage[]>>
  /** By the message's id. */
  sentWork: Readonly<Record<string, SentWork>>
  loadSent: (profileId: string) => Promise<void>
  takeSent: (news: SentNews) => void
  forgetSent: (profileId: string) => void
  /**
   * Asks who got a message, again and again with growing pauses until DingTalk is through, refuses,
   * or was asked often enough. Goes on while another screen is shown.
   */
  followDelivery: (profileId: string, id: string) => Promise<void>
  stopFollowing: (id: string) => Promise<void>
  recallMessage: (profileId: string, id: string) => Promise<void>
}

/** Between one question and the next; after the last pause it is asked once more and then no more. */
const PAUSES_MS = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000]

/** Makes the slice of what was sent. */
export const createSentSlice: SliceCreator<SentSlice> = (bridge) => (set, get) => {
  const loaded = new Set<string>()
  /** The call under way about a message, or the one whose pause runs. */
  const running = new Map<string, string>()
  const wakers = new Map<string, () => void>()

  function put(id: string, work: SentWork): void {
    set({ sentWork: { ...get().sentWork, [id]: work } })
  }

  function begin(id: string): string {
    const callId = crypto.randomUUID()
    running.set(id, callId)
    return callId
  }

  function pause(id: string, forMs: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, forMs)
      wakers.set(id, () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  return {
    messagesSent: {},
    sentWork: {},
    loadSent: async (profileId) => {
      if (loaded.has(profileId)) return
      loaded.add(profileId)
      const result = await bridge.ask('messages.sent', { profileId })
      if (!result.ok) {
        loaded.delete(profileId)
        get().notify(result.failure)
        return
      }
      for (const sent of result.value) get().takeSent({ sent, notKept: null })
    },
    takeSent: ({ sent, notKept }) => {
      const rows = get().messagesSent[sent.profileId] ?? []
      const others = rows.filter(({ id }) => id !== sent.id)
      const next = [...others, sent].toSorted((one, other) => one.at - other.at)
      set({ messagesSent: { ...get().messagesSent, [sent.profileId]: next } })
      if (notKept) get().notify(notKept)
    },
    forgetSent: (profileId) => {
      const { [profileId]: _gone, ...others } = get().messagesSent
      set({ messagesSent: others })
    },
    followDelivery: async (profileId, id) => {
      if (running.has(id)) return
      for (let turn = 0; ; turn += 1) {
        const callId = begin(id)
        put(id, { doing: 'asking', of: 'delivery', answer: get().sentWork[id]?.answer ?? REST })
        const answer = settled(await bridge.ask('messages.askDelivery', { callId, profileId, id }))
        if (running.get(id) !== callId) return

        const pauseMs = isStillOn(answer) ? PAUSES_MS[turn] : undefined
        put(id, { doing: pauseMs === undefined ? 'nothing' : 'waiting', of: 'delivery', answer })
        if (pauseMs === undefined) {
          running.delete(id)
          return
        }
        await pause(id, pauseMs)
        if (running.get(id) !== callId) return
      }
    },
    stopFollowing: async (id) => {
      const callId = running.get(id)
      if (callId === undefined) return
      const work = get().sentWork[id]
      running.delete(id)
      wakers.get(id)?.()
      put(id, {
        doing: 'nothing',
        of: work?.of ?? 'delivery',
        answer: work?.answer.at === 'busy' ? REST : (work?.answer ?? REST),
      })
      if (work?.doing === 'waiting') return
      const result = await bridge.ask('operations.cancel', { callId })
      if (!result.ok) get().notify(result.failure)
    },
    recallMessage: async (profileId, id) => {
      await get().stopFollowing(id)
      const callId = begin(id)
      put(id, { doing: 'recalling', of: 'recall', answer: BUSY })
      const answer = settled(await bridge.ask('messages.recall', { callId, profileId, id }))
      if (running.get(id) !== callId) return
      running.delete(id)
      put(id, { doing: 'nothing', of: 'recall', answer })
    },
  }
}

/** Whether DingTalk took the question and is not through with the message. */
function isStillOn(answer: Pending<Outcome>): boolean {
  if (answer.at !== 'done' || !verdictOf(answer.value.exchange).accepted) return false
  const percent = percentIn(answer.value.exchange.response.body.text)
  return percent !== null && percent < 100
}
