import { isLosslessNumber } from 'lossless-json'
import type { Field } from '../catalog/operation.ts'
import type { FieldProblem } from './problem.ts'

/**
 * How a value goes beyond what DingTalk is known to take of its field; `null` when it does not. The
 * detail gives the figures: what was typed of what is taken, or the range.
 */
export function beyondLimits(
  { limits, type }: Pick<Field, 'limits' | 'type'>,
  wire: unknown,
): Pick<FieldProblem, 'problem' | 'detail'> | null {
  if (!limits) return null

  const { maxLength, maxEntries, min, max } = limits
  if (typeof wire === 'string' && maxLength !== undefined && wire.length > maxLength) {
    return { problem: 'too-long', detail: `${wire.length} / ${maxLength}` }
  }
  const entries = entriesOf(wire, type)
  if (maxEntries !== undefined && entries > maxEntries) {
    return { problem: 'too-many', detail: `${entries} / ${maxEntries}` }
  }
  if (!isLosslessNumber(wire)) return null
  const value = Number(wire.toString())
  if ((min === undefined || value >= min) && (max === undefined || value <= max)) return null
  return { problem: 'not-in-range', detail: `${min ?? ''} … ${max ?? ''}`.trim() }
}

/** How many a list holds, or a text that lists them with commas. */
function entriesOf(wire: unknown, type: Field['type']): number {
  if (Array.isArray(wire)) return wire.length
  return type === 'text' && typeof wire === 'string' ? wire.split(',').length : 0
}
