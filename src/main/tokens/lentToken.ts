import { z } from 'zod'
import { readPlainJson } from '../../shared/plainJson.ts'

/** A token as DingTalk lent it. */
export interface LentToken {
  value: string
  /** `null` when DingTalk did not say. */
  lifetimeSeconds: number | null
}

const seconds = z.number().int().positive().nullable().catch(null)
const legacy = z.object({ access_token: z.string().min(1), expires_in: seconds })
const current = z.object({ accessToken: z.string().min(1), expireIn: seconds })

/** Reads the token out of an accepted answer of either endpoint; `null` when none is in it. */
export function readLentToken(bodyText: string): LentToken | null {
  const body = readPlainJson(bodyText)

  const fromLegacy = legacy.safeParse(body)
  if (fromLegacy.success) {
    return { value: fromLegacy.data.access_token, lifetimeSeconds: fromLegacy.data.expires_in }
  }

  const fromCurrent = current.safeParse(body)
  if (fromCurrent.success) {
    return { value: fromCurrent.data.accessToken, lifetimeSeconds: fromCurrent.data.expireIn }
  }

  return null
}
