import type { HeaderLine } from '../../shared/exchange.ts'
import { NOT_SIMULATED } from '../../shared/sandbox/notSimulated.ts'
import type { Incoming } from '../incoming.ts'
import type { Accepted, FieldProblem, Operation, RawFields, Refused, Sent } from '../operation.ts'
import type { TooSoon } from './throttling.ts'

/** An answer ready to be written. */
export interface Answer {
  status: number
  /** Written as JSON, unless it is a file's bytes. */
  body: object
  /** JSON's by default. */
  contentType?: string
  /** Besides those that every answer has. */
  headers?: readonly HeaderLine[]
}

/** Worded as DingTalk words an unknown address, and marked: DingTalk itself may know the operation. */
export function notSimulated(answer: Answer): Answer {
  return { ...answer, headers: [NOT_SIMULATED] }
}

/** A file, which all surfaces send alike. */
export function sentAnswer({ contentType, bytes }: Sent): Answer {
  return { status: 200, body: bytes, contentType }
}

/** How one of DingTalk's surfaces reads requests and words its answers. */
export interface Dialect {
  /** The method that the request counts as. */
  methodOf: (incoming: Incoming) => string
  /** The token where this surface reads it; `null` when there is none, '' when it is empty. */
  tokenOf: (incoming: Incoming) => string | null
  noToken: (incoming: Incoming) => Refused
  badToken: () => Refused
  /** The token's app lacks a permission. */
  noPermission: (permission: string, appKey: string) => Refused
  /** The caller's address is not on the app's list. */
  ipRefused: (address: string, appKey: string) => Refused
  throttled: (call: TooSoon) => Refused
  /** Why the body cannot be read, `null` when it can. */
  bodyProblem: (incoming: Incoming, operation: Operation) => Refused | null
  /** Where this surface looks for fields; `parts` are those of the path. */
  fieldsOf: (incoming: Incoming, parts: Record<string, string>) => RawFields
  fieldProblem: (problem: FieldProblem) => Refused
  accept: (accepted: Accepted) => Answer
  /** The operation itself said no. */
  refuse: (refused: Refused) => Answer
  /** The caller may not: no token, a bad one, no permission. */
  denyAccess: (refused: Refused) => Answer
  /** The request cannot be understood: body or fields. */
  rejectRequest: (refused: Refused) => Answer
  unknownPath: (incoming: Incoming) => Answer
  /** `methods` are those that the path does answer to. */
  otherMethod: (methods: string[]) => Answer
}
