import { z } from 'zod'
import { readPlainJson } from '../../shared/plainJson.ts'
import { type TokenKind, tokenKindRow } from '../../shared/tokenKinds.ts'

/** A token as DingTalk lent it. */
export interface LentToken {
  value: string
  /** `null` when DingTalk did not say. */
  lifetimeSeconds: number | null
}

const fields = z.record(z.string(), z.unknown())
const value = z.string().min(1)
const seconds = z.number().int().positive()

/** Reads the token out of an accepted answer of its kind's endpoint; `null` when none is in it. */
export function readLentToken(kind: TokenKind, bodyText: string): LentToken | null {
  const { answer } = tokenKindRow(kind)
  const body = fields.safeParse(readPlainJson(bodyText))
  if (!body.success) return null

  const lent = value.safeParse(body.data[answer.value])
  const lifetime = seconds.safeParse(body.data[answer.lifetime])
  if (!lent.success) return null
  return { value: lent.data, lifetimeSeconds: lifetime.success ? lifetime.data : null }
}
