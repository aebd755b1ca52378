import { isJsonObject, readJson } from './json.ts'
import type { LegacyCode } from './refusals.ts'

/** One field of an operation: how its raw value becomes the value that the operation works with. */
export interface Field<T, Required extends boolean = boolean> {
  required: Required
  /** `undefined` when the raw value does not do. */
  read: (raw: unknown) => T | undefined
  /** The errcode for a value that does not do, where the operation has one of its own. */
  invalidCode: LegacyCode | undefined
}

/** The fields of an operation, by their names on the wire. */
export type Fields = Record<string, Field<unknown>>

/** The values of fields, read. */
export type Values<F extends Fields> = {
  [K in keyof F]: F[K] extends Field<infer T, true>
    ? T
    : F[K] extends Field<infer T>
      ? T | undefined
      : never
}

/** A kind of value. */
export type Kind<T> = Field<T>['read']

/** A field that must be there. */
export function required<T>(read: Kind<T>, invalidCode?: LegacyCode): Field<T, true> {
  return { required: true, read, invalidCode }
}

/** A field that may be left out. */
export function optional<T>(read: Kind<T>, invalidCode?: LegacyCode): Field<T, false> {
  return { required: false, read, invalidCode }
}

/** Text; a number is taken as its digits. */
export const text: Kind<string> = (raw) => {
  if (typeof raw === 'string') return raw
  return typeof raw === 'number' || typeof raw === 'bigint' ? String(raw) : undefined
}

/** A safe integer, also as digits in a text. */
export const integer: Kind<number> = (raw) => {
  const digits = text(raw)?.trim() ?? ''
  const value = /^[-+]?\d+$/.test(digits) ? Number(digits) : Number.NaN
  return Number.isSafeInteger(value) ? value : undefined
}

/** An integer of any size, also as digits in a text. */
export const bigInteger: Kind<bigint> = (raw) => {
  const digits = text(raw)?.trim() ?? ''
  return /^[-+]?\d{1,19}$/.test(digits) ? BigInt(digits) : undefined
}

/** True or false, also in words. */
export const boolean: Kind<boolean> = (raw) => {
  if (typeof raw === 'boolean') return raw
  if (typeof raw !== 'string') return undefined
  const word = raw.trim().toLowerCase()
  return word === 'true' ? true : word === 'false' ? false : undefined
}

/** One of a few words. */
export function choice<const W extends string>(...words: W[]): Kind<W> {
  return (raw) => words.find((word) => word === raw)
}

/** A list of what `read` reads, also as one text with `separator` between. */
export function listOf<T>(read: Kind<T>, separator: ',' | '|'): Kind<T[]> {
  return (raw) => {
    const parts = typeof raw === 'string' ? splitAt(raw, separator) : raw
    if (!Array.isArray(parts)) return undefined
    const values = parts.map((part: unknown) => read(part))
    return values.every((value) => value !== undefined) ? values : undefined
  }
}

/** An object; in a form and in a query it travels as JSON. */
export const object: Kind<Record<string, unknown>> = (raw) => {
  const value = typeof raw === 'string' ? jsonOrUndefined(raw) : raw
  return isJsonObject(value) ? value : undefined
}

/** A list that was put in JSON stays one; empty places are left out. */
function splitAt(raw: string, separator: string): unknown {
  if (raw.trimStart().startsWith('[')) return jsonOrUndefined(raw)
  return raw
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function jsonOrUndefined(raw: string): unknown {
  try {
    return readJson(raw)
  } catch {
    return undefined
  }
}
