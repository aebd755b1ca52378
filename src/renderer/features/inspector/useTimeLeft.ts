import { useState } from 'react'
import type { TokenDescription } from '../../../shared/token.ts'
import { timeLeftMs } from './tokenStanding.ts'

/**
 * What is left of a token, which only ever gets less: when the system's clock is set back, main moves
 * the token's end within a second, and until then the last figure stands.
 */
export function useTimeLeft(token: TokenDescription | undefined, now: number): number | null {
  const leftMs = token ? timeLeftMs(token, now) : null
  const end = token?.expiresAt ?? null
  const [least, setLeast] = useState({ end, leftMs })

  const shown =
    least.end === end && least.leftMs !== null && leftMs !== null
      ? Math.min(least.leftMs, leftMs)
      : leftMs
  if (least.end !== end || least.leftMs !== shown) setLeast({ end, leftMs: shown })
  return shown
}
