import type { ChannelId } from '../channels.ts'
import { advice, error, type Finding } from './finding.ts'

const DAY_MS = 24 * 3_600_000
const MINUTE_MS = 60_000
/** DingTalk's days begin at midnight in China. */
const CHINA_MS = 8 * 3_600_000
const MOST_TO_ALL = 3
const MOST_PER_PERSON = 500
const MOST_PER_MINUTE = 20

/** A message that was sent from here. */
export interface Sent {
  /** Milliseconds since 1970. */
  at: number
  channel: ChannelId
  /** A digest of type and content. */
  said: string
  /** userids it was addressed to. */
  userIds: readonly string[]
  toAll: boolean
}

/** A message that is about to be sent. */
export type Sending = Omit<Sent, 'at'>

/**
 * What a work notification runs into because of others today: the same to the same person is taken
 * and not delivered, as is the 501st; the fourth to everyone is refused.
 */
export function lintDay(sending: Sending, sent: readonly Sent[], now: number): Finding[] {
  if (sending.channel !== 'work-notification') return []
  const today = sent.filter((one) => one.channel === sending.channel && isSameDay(one.at, now))
  const toAll = today.filter((one) => one.toAll).length
  const same = today.filter((one) => one.said === sending.said)
  const gotSame = sending.userIds.filter((id) => same.some((one) => reaches(one, id)))
  const allGotSame = sending.toAll && same.some((one) => one.toAll)
  const full = sending.userIds.filter(
    (id) => today.filter((one) => reaches(one, id)).length >= MOST_PER_PERSON,
  )
  return [
    ...(sending.toAll && toAll >= MOST_TO_ALL
      ? [
          error('everyone-too-often', 'to_all_user', {
            have: String(toAll),
            most: String(MOST_TO_ALL),
          }),
        ]
      : []),
    ...(gotSame.length > 0 || allGotSame
      ? [advice('duplicate', 'userid_list', { who: allGotSame ? '@all' : gotSame.join(', ') })]
      : []),
    ...(full.length > 0
      ? [
          advice('daily-cap', 'userid_list', {
            who: full.join(', '),
            have: String(MOST_PER_PERSON),
            most: String(MOST_PER_PERSON),
          }),
        ]
      : []),
  ]
}

/** Whether one more in this minute makes a custom robot fall silent for ten. */
export function lintMinute(sending: Sending, sent: readonly Sent[], now: number): Finding[] {
  if (sending.channel !== 'custom-robot') return []
  const lately = sent.filter((one) => one.channel === 'custom-robot' && now - one.at < MINUTE_MS)
  if (lately.length < MOST_PER_MINUTE) return []
  return [
    error('webhook-rate', 'message', {
      have: String(lately.length),
      most: String(MOST_PER_MINUTE),
    }),
  ]
}

function reaches(one: Sent, userId: string): boolean {
  return one.toAll || one.userIds.includes(userId)
}

function isSameDay(one: number, other: number): boolean {
  return Math.floor((one + CHINA_MS) / DAY_MS) === Math.floor((other + CHINA_MS) / DAY_MS)
}
