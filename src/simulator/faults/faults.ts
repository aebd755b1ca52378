import type { Fields } from '../fields.ts'
import { readFields, type RawFields } from '../operation.ts'
import { COMMON_FIELDS, FAULT_KINDS, type Fault, type FaultKind, type FaultOf } from './kinds.ts'

/** The faults that were ordered and have not struck for the last time. */
export interface Faults {
  /** Says what is wrong with an order, `null` when it was taken. */
  add: (kind: unknown, raw: RawFields) => string | null
  all: () => readonly Fault[]
  clear: () => void
  /** A fault of this kind that strikes on this path, which counts as having struck. */
  strike: <K extends FaultKind>(kind: K, path: string) => FaultOf<K> | null
  /** Such a fault without counting it: what it strikes is decided by who asks. */
  peek: <K extends FaultKind>(kind: K, path: string) => FaultOf<K> | null
}

/** Makes a place for faults, which has none. */
export function createFaults(): Faults {
  let faults: Fault[] = []

  const peek: Faults['peek'] = (kind, path) => faults.find(isOf(kind, path)) ?? null
  const strike: Faults['strike'] = (kind, path) => {
    const found = peek(kind, path)
    if (found !== null) spend(found)
    return found
  }

  return { add, all: () => faults, clear: () => void (faults = []), strike, peek }

  function add(kind: unknown, raw: RawFields): string | null {
    if (!isFaultKind(kind)) return `kind must be one of ${Object.keys(FAULT_KINDS).join(', ')}`
    const fields: Fields = { ...FAULT_KINDS[kind], ...COMMON_FIELDS }
    const read = readFields(fields, raw)
    if (read.kind !== 'read') return `${read.field} is ${read.kind}`
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from the very table that the type is made from
    faults = [...faults, { kind, ...read.values } as Fault]
    return null
  }

  function spend(fault: object & { times: number | undefined }): void {
    if (fault.times === undefined) return
    const left = fault.times - 1
    faults = faults.flatMap((one) => {
      if (one !== fault) return [one]
      return left > 0 ? [{ ...one, times: left }] : []
    })
  }
}

function isOf<K extends FaultKind>(kind: K, path: string) {
  return (fault: Fault): fault is Extract<Fault, { kind: K }> & FaultOf<K> =>
    fault.kind === kind && path.startsWith(fault.path ?? '')
}

function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && Object.hasOwn(FAULT_KINDS, kind)
}
