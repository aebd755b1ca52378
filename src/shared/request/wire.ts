import { isLosslessNumber } from 'lossless-json'
import { printJson } from '../losslessJson.ts'

/** A value as it stands in a path, a query or a form: JSON for what is not a plain value. */
export function asText(wire: unknown): string {
  if (typeof wire === 'string') return wire
  if (isLosslessNumber(wire)) return wire.toString()
  return printJson(wire)
}

/**
 * A text percent-encoded for a path, a query or a form. Well-formed always: half a surrogate pair
 * would make `encodeURIComponent` throw. An apostrophe too, which an address parser would encode.
 */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll("'", '%27')
}
