import { FAULT_KINDS, type FaultKind, isFaultKind } from '../../shared/sandbox/faultKinds.ts'
import { readFields, type RawFields } from '../operation.ts'
import { type Fault, type FaultOf, readersOf } from './kinds.ts'

/** What is wrong with an order: its kind, or one of its parameters. */
export type OrderProblem =
  { kind: 'unknown' } | { kind: 'missing'; field: string } | { kind: 'invalid'; field: string }

/** The faults that were ordered and have not struck for the last time. */
export interface Faults {
  /** Says what is wrong with an order, `null` when it was taken. */
  add: (kind: unknown, raw: RawFields) => OrderProblem | null
  all: () => readonly Fault[]
  /** Takes those back that pass the test. */
  remove: (isMeant: (fault: Fault) => boolean) => void
  /** A fault of this kind that strikes on this path, which counts as having struck. */
  strike: <K extends FaultKind>(kind: K, path: string) => FaultOf<K> | null
  /** Such a fault without counting it: what it strikes is decided by who asks. */
  peek: <K extends FaultKind>(kind: K, path: string) => FaultOf<K> | null
}

/** Makes a place for faults, which has none. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  let ordered = 0

  const peek: Faults['peek'] = (kind, path) => faults.find(isOf(kind, path)) ?? null
  const strike: Faults['strike'] = (kind, path) => {
    const found = peek(kind, path)
    if (found !== null) spend(found)
    return found
  }

  return {
    add,
    all: () => faults,
    remove: (isMeant) => {
      faults = faults.filter((fault) => !isMeant(fault))
    },
    strike,
    peek,
  }

  function add(kind: unknown, raw: RawFields): OrderProblem | null {
    if (!isFaultKind(kind)) return { kind: 'unknown' }
    const read = readFields(readersOf(kind), raw)
    if (read.kind !== 'read') return { kind: read.kind, field: read.field }
    ordered += 1
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from the very table that the type is made from
    faults = [...faults, { id: ordered, kind, ...read.values } as Fault]
    return null
  }

  function spend(fault: Pick<Fault, 'id' | 'times'>): void {
    if (fault.times === undefined) return
    const left = fault.times - 1
    faults = faults.flatMap((one) => {
      if (one.id !== fault.id) return [one]
      return left > 0 ? [{ ...one, times: left }] : []
    })
  }
}

function isOf<K extends FaultKind>(kind: K, path: string) {
  return (fault: Fault): fault is Extract<Fault, { kind: K }> & FaultOf<K> =>
    fault.kind === kind && path.startsWith(fault.path ?? '')
}

/** Says a problem with an order in words. */
export function orderProblemText(problem: OrderProblem): string {
  if (problem.kind !== 'unknown') return `${problem.field} is ${problem.kind}`
  return `kind must be one of ${Object.keys(FAULT_KINDS).join(', ')}`
}
