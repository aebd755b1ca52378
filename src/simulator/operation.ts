import { type Fields, type Values } from './fields.ts'
import type { ApiCode, LegacyCode } from './refusals.ts'
import type { World } from './world.ts'

/** What an operation answers: plain values that its host's dialect then puts into words. */
export type Reply = Accepted | Refused | Sent

/** It did what was asked; `fields` are the answer's own, without errcode and request id. */
export interface Accepted {
  kind: 'accepted'
  fields: object
}

/** It did not, for the reason that the code names. */
export interface Refused {
  kind: 'refused'
  /** Of `refused`, one that we have words for; of a fault, any. */
  code: number | string
  /** Instead of the code's usual words. */
  message: string | undefined
  /** Stands in the answer beside code and message. */
  more: object
}

/** It was asked for a file, and here it is. */
export interface Sent {
  kind: 'sent'
  contentType: string
  bytes: Buffer
}

/** A code of either host, or one that is made from a field's name, as `MissinguserIds`. */
export type Code = LegacyCode | ApiCode | 40 | 41 | `Missing${string}` | `Invalid${string}`

/** What an operation works with. */
export interface Call<V> {
  values: V
  /** The userid of the person whose own token came; `null` for an app's, and for none. */
  caller: string | null
  world: World
  /** Milliseconds since 1970. */
  now: number
}

/** An operation as it is written down. */
export interface Definition<F extends Fields> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{name}` for each field that travels in the path. */
  path: string
  /** Whose token it takes; `none` where the real service asks for no token. */
  token: 'app' | 'person' | 'sso' | 'none'
  /** The code of the permission that the app must have been granted, `null` for none. */
  permission: string | null
  /** Where the legacy host takes nothing else and says so; it takes JSON and forms elsewhere. */
  bodies?: 'webhook' | 'json' | 'multipart'
  fields: F
  answer: (call: Call<Values<F>>) => Reply | Promise<Reply>
}

/** An operation as the gateway runs it, whatever its fields are. */
export interface Operation extends Omit<Definition<Fields>, 'answer'> {
  run: (raw: RawFields, call: Omit<Call<never>, 'values'>) => Reply | Promise<Reply> | FieldProblem
}

/** Gives a field's raw value, `undefined` when it was not sent. */
export type RawFields = (name: string) => unknown

/** A field that keeps an operation from being run. */
export interface FieldProblem {
  kind: 'missing' | 'invalid'
  field: string
  /** The operation's own errcode for it. */
  code: LegacyCode | undefined
}

/** Makes an operation that runs only when its fields have been read. */
export function operation<F extends Fields>(definition: Definition<F>): Operation {
  const { answer, ...rest } = definition
  return {
    ...rest,
    run: (raw, call) => {
      const read = readFields(definition.fields, raw)
      return read.kind === 'read' ? answer({ ...call, values: read.values }) : read
    },
  }
}

/** Reads fields in their order; the first that does not do ends it. */
export function readFields<F extends Fields>(
  fields: F,
  raw: RawFields,
): { kind: 'read'; values: Values<F> } | FieldProblem {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const problem = readInto(values, name, field, raw(name))
    if (problem !== null) return problem
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- read from the very table that the type is made from
  return { kind: 'read', values: values as Values<F> }
}

/** The answer of an operation that did what was asked. */
export function accepted(fields: object = {}): Accepted {
  return { kind: 'accepted', fields }
}

/** The answer of an operation that did not; `message` only where the usual words do not fit. */
export function refused(code: Code, message?: string, more: object = {}): Refused {
  return { kind: 'refused', code, message, more }
}

/** The answer that is a file. */
export function sent({ contentType, bytes }: Omit<Sent, 'kind'>): Sent {
  return { kind: 'sent', contentType, bytes }
}

function readInto(
  values: Record<string, unknown>,
  name: string,
  field: Fields[string],
  raw: unknown,
): FieldProblem | null {
  if (raw === undefined || raw === null || raw === '') {
    return field.required ? { kind: 'missing', field: name, code: undefined } : null
  }
  values[name] = field.read(raw)
  if (values[name] !== undefined) return null
  return { kind: 'invalid', field: name, code: field.invalidCode }
}
