import { createHmac } from 'node:crypto'

const WINDOW_MS = 60_000
const MOST_IN_WINDOW = 20
const BLOCK_MS = 10 * 60_000
const SIGNATURE_MS = 3_600_000

/** How a custom robot is secured, as its group's owner set it. */
export interface RobotSecurity {
  /** A message must have one of them; none asked when empty. */
  keywords: string[]
  signed: boolean
  /** Switched off by the owner. */
  stopped: boolean
}

/** A custom robot of a group, behind a webhook. */
export interface CustomRobot {
  security: RobotSecurity
  /** Counts a call; false when it comes too soon, and for the ten minutes after that. */
  admits: (now: number) => boolean
  /** Why a signature does not do, `null` when it does. */
  signatureProblem: (
    timestamp: string | undefined,
    sign: string | undefined,
    now: number,
  ) => 'mismatch' | 'expired' | null
  /** False for a `msgUuid` that came before: such a message is accepted and not sent again. */
  isNew: (uuid: string | undefined) => boolean
}

/**
 * Makes a robot that asks for a signature.
 * https://open.dingtalk.com/document/development/custom-robots-send-group-messages
 */
export function createCustomRobot(secret: string): CustomRobot {
  let calls: number[] = []
  let blockedUntil = 0
  const uuids = new Set<string>()

  return {
    security: { keywords: [], signed: true, stopped: false },
    admits: (now) => {
      if (now < blockedUntil) return false
      calls = [...calls.filter((at) => now - at < WINDOW_MS), now]
      if (calls.length <= MOST_IN_WINDOW) return true
      blockedUntil = now + BLOCK_MS
      calls = []
      return false
    },
    signatureProblem: (timestamp, sign, now) => {
      if (timestamp === undefined || sign === undefined) return 'mismatch'
      const signed = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
      if (sign !== signed) return 'mismatch'
      return Math.abs(now - Number(timestamp)) <= SIGNATURE_MS ? null : 'expired'
    },
    isNew: (uuid) => {
      if (uuid === undefined) return true
      if (uuids.has(uuid)) return false
      uuids.add(uuid)
      return true
    },
  }
}
