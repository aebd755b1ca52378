import { writeJson } from '../json.ts'
import type { LegacyCode } from '../refusals.ts'

const DAY_MS = 24 * 3_600_000
const MOST_PER_PERSON_AND_DAY = 500
const MOST_TO_ALL_PER_DAY = 3
const MINUTE_MS = 60_000
const MOST_PER_MINUTE = 5000
/** The clock of DingTalk's days. */
const CHINA_MS = 8 * 3_600_000

/** Why a person did not get a notification although DingTalk took it. */
export interface Forbidden {
  code: Extract<LegacyCode, 143103 | 143105 | 143106>
  userId: string
  /** How many they have had today; in this minute all together, for 143103. */
  count: number
}

/** One sending, as it is told of afterwards. */
export interface Task {
  id: number
  sentAt: number
  msgtype: string
  recipients: string[]
  delivered: string[]
  forbidden: Forbidden[]
  invalidUserIds: string[]
  invalidDeptIds: number[]
}

/** The sendings of the app, and the rules that DingTalk applies without saying so. */
export interface Notifications {
  /** Counts a sending to everyone; false when it is one too many today. */
  admitsToAll: (now: number) => boolean
  /** Takes a sending on: who gets it, and who does not because of a silent rule. */
  send: (draft: Draft, now: number) => Task
  /** A task of the last day (one page says seven), `undefined` when there is none. */
  find: (id: number, now: number) => Task | undefined
}

/** What is to be sent to whom. */
export interface Draft {
  msgtype: string
  content: object
  recipients: string[]
  invalidUserIds: string[]
  invalidDeptIds: number[]
}

/** https://open.dingtalk.com/document/development/asynchronous-sending-of-enterprise-session-messages */
export function createNotifications(): Notifications {
  const tasks = new Map<number, Task>()
  const seenToday = new Map<string, { day: number; contents: Set<string>; count: number }>()
  let toAll = { day: 0, count: 0 }
  let lastMinute: number[] = []

  return {
    admitsToAll: (now) => {
      const day = dayOf(now)
      const count = toAll.day === day ? toAll.count + 1 : 1
      if (count > MOST_TO_ALL_PER_DAY) return false
      toAll = { day, count }
      return true
    },
    send: ({ content, ...draft }, now) => {
      const task: Task = {
        ...draft,
        id: 256_271_667_000 + tasks.size + 1,
        sentAt: now,
        delivered: [],
        forbidden: [],
      }
      lastMinute = lastMinute.filter((at) => now - at < MINUTE_MS)
      const text = `${draft.msgtype} ${writeJson(content)}`
      for (const userId of draft.recipients) {
        const refusal = count(userId, text, now)
        if (refusal !== null) {
          task.forbidden.push(refusal)
          continue
        }
        task.delivered.push(userId)
        lastMinute.push(now)
      }
      tasks.set(task.id, task)
      return task
    },
    find: (id, now) => {
      const task = tasks.get(id)
      return task !== undefined && now - task.sentAt < DAY_MS ? task : undefined
    },
  }

  /** To one person the same once a day and 500 messages a day; to all together 5000 a minute. */
  function count(userId: string, text: string, now: number): Forbidden | null {
    const day = dayOf(now)
    const before = seenToday.get(userId)
    const today = before?.day === day ? before : { day, contents: new Set<string>(), count: 0 }
    seenToday.set(userId, today)
    if (today.contents.has(text)) return { code: 143106, userId, count: today.count }
    if (today.count >= MOST_PER_PERSON_AND_DAY) return { code: 143105, userId, count: today.count }
    if (lastMinute.length >= MOST_PER_MINUTE) {
      return { code: 143103, userId, count: lastMinute.length }
    }
    today.contents.add(text)
    today.count += 1
    return null
  }
}

function dayOf(now: number): number {
  return Math.floor((now + CHINA_MS) / DAY_MS)
}
