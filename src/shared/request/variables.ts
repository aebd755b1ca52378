import { isLosslessNumber } from 'lossless-json'
import { isFileValue } from '../fieldValue.ts'
import type { Profile } from '../profile.ts'

/** Values by name, written as `{{name}}` in whatever is typed. */
export type Variables = Readonly<Record<string, string>>

/** The names that a variable can have. */
export const VARIABLE_NAME = /^[\p{L}_][\p{L}\p{N}_.-]{0,63}$/u

/** A text or value with its variables put in, or the first name that stands for nothing. */
export type Resolved<T> = { ok: true; value: T } | { ok: false; unknown: string }

/** A variable, or the four braces that stand for two. */
const WRITTEN = /\{\{\{\{|\{\{\s*([\p{L}_][\p{L}\p{N}_.-]*)\s*\}\}/gu

/** The variables of a profile: its ids, and what the user named. A name of the user's goes first. */
export function variablesOf(
  profile: Pick<Profile, 'corpId' | 'agentId' | 'appKey'>,
  own: Variables,
): Variables {
  const { corpId, agentId, appKey } = profile
  return { corpId, agentId, appKey, ...own }
}

/** The names of the variables that are written in a text, each once, in their order. */
export function namesIn(text: string): string[] {
  const names = Array.from(text.matchAll(WRITTEN), ([, name]) => name)
  return [...new Set(names.filter((name) => name !== undefined))]
}

/** A text with its variables put in, each written as `write` says; `{{{{` becomes `{{`. */
export function resolveText(
  text: string,
  variables: Variables,
  write: (value: string) => string = (value) => value,
): Resolved<string> {
  if (!text.includes('{{')) return { ok: true, value: text }

  let unknown: string | null = null
  const value = text.replace(WRITTEN, (written, name: string | undefined) => {
    if (name === undefined) return '{{'

    const known = Object.hasOwn(variables, name) ? variables[name] : undefined
    if (known !== undefined && known !== '') return write(known)
    unknown ??= name
    return written
  })
  return unknown === null ? { ok: true, value } : { ok: false, unknown }
}

/** A JSON text with its variables put in, so that a quotation mark in one does not break it. */
export function resolveJsonText(text: string, variables: Variables): Resolved<string> {
  return resolveText(text, variables, (value) => JSON.stringify(value).slice(1, -1))
}

/** A value with the variables put into every text in it. Files and keys are left as they are. */
export function resolveValue(value: unknown, variables: Variables): Resolved<unknown> {
  if (typeof value === 'string') return resolveText(value, variables)
  if (typeof value !== 'object' || value === null) return { ok: true, value }
  if (isFileValue(value) || isLosslessNumber(value)) return { ok: true, value }

  const entries: [string, unknown][] = []
  for (const [key, one] of Object.entries(value)) {
    const resolved = resolveValue(one, variables)
    if (!resolved.ok) return resolved
    entries.push([key, resolved.value])
  }
  const made = Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries)
  return { ok: true, value: made }
}
