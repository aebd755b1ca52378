import {
  type COMMON_FAULT_FIELDS,
  type FAULT_KINDS,
  type FaultField,
  faultFields,
  type FaultKind,
} from '../../shared/sandbox/faultKinds.ts'
import { boolean, choice, type Field, type Fields, integer, type Kind, text } from '../fields.ts'

/** A fault of one kind, as it was ordered. */
export type FaultOf<K extends FaultKind> = { id: number; kind: K } & Told<(typeof FAULT_KINDS)[K]> &
  Told<typeof COMMON_FAULT_FIELDS>

/** A fault, as it was ordered. */
export type Fault = { [K in FaultKind]: FaultOf<K> }[FaultKind]

type Told<F> = {
  [N in keyof F]: ValueOf<F[N]> | (F[N] extends { required: true } ? never : undefined)
}

type ValueOf<F> = F extends { type: 'integer' }
  ? number
  : F extends { type: 'boolean' }
    ? boolean
    : F extends { choices: readonly (infer C)[] }
      ? C
      : string

/** How an order of this kind is read. */
export function readersOf(kind: FaultKind): Fields {
  const fields = Object.entries(faultFields(kind))
  return Object.fromEntries(fields.map(([name, field]) => [name, readerOf(field)]))
}

function readerOf(field: FaultField): Field<unknown> {
  return { required: field.required ?? false, read: kindOf(field), invalidCode: undefined }
}

function kindOf(field: FaultField): Kind<unknown> {
  if (field.type === 'text') return text
  if (field.type === 'boolean') return boolean
  if (field.type === 'choice') return choice(...field.choices)
  const { least = -Infinity, most = Infinity } = field
  return (raw) => {
    const value = integer(raw)
    return value !== undefined && value >= least && value <= most ? value : undefined
  }
}
