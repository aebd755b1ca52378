import { masked } from '../../../../shared/masked.ts'
import { type PastedReading, readPasted } from '../../../../shared/pasted/pasted.ts'

/** A reading without the value itself. */
export interface ShownReading extends Omit<PastedReading, 'value'> {
  /** As it may be shown. */
  masked: string
  /** In characters. */
  length: number
}

/** What may be shown of a pasted text; `null` for an empty one. */
export function shownReading(pasted: string): ShownReading | null {
  if (pasted === '') return null

  const { value, ...rest } = readPasted(pasted)
  return { ...rest, masked: value === '' ? '' : masked(value), length: value.length }
}
