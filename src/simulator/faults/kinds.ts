import {
  boolean,
  choice,
  type Field,
  integer,
  type Kind,
  optional,
  required,
  text,
  type Values,
} from '../fields.ts'

/** A count from 1 on. */
const count: Kind<number> = (raw) => atLeast(1, integer(raw))
const milliseconds: Kind<number> = (raw) => atLeast(0, integer(raw))
/** Of an unpacked answer: enough to hurt, and no more. */
const megabytes: Kind<number> = (raw) => {
  const value = atLeast(1, integer(raw))
  return value !== undefined && value <= 256 ? value : undefined
}

/** What each kind of fault can be told. Every one also takes `times` and `path`. */
export const FAULT_KINDS = {
  /** Waits before it answers. */
  latency: { ms: required(milliseconds) },
  /** Refuses with any code; `wrapped` puts it in an 88 where that is done. */
  errcode: { code: required(text), message: optional(text), wrapped: optional(boolean) },
  /** Takes so many calls of one operation in a second. */
  throttle: { perSecond: required(count) },
  'ip-refused': { address: optional(text) },
  'permission-removed': { permission: required(text) },
  'ip-banned': { as: optional(choice('html', 'json')) },
  'connection-reset': {},
  /** Sends half of the body it announces. */
  'truncated-body': {},
  'wrong-content-type': { contentType: optional(text) },
  /** Sends the body bit by bit, over so long. */
  'slow-body': { ms: required(milliseconds) },
  /** Sends a small body that unpacks to a large one. */
  'gzip-bomb': { megabytes: required(megabytes) },
  'huge-body': { megabytes: required(megabytes) },
  /** Answers by a clock that is so much ahead, or behind when negative. */
  'clock-skew': { seconds: required(integer) },
} as const satisfies Record<string, Record<string, Field<unknown>>>

/** What every fault can be told. */
export const COMMON_FIELDS = {
  /** Strikes so often and is gone; until it is removed when left out. */
  times: optional(count),
  /** Strikes only where the path begins so. */
  path: optional(text),
} as const

/** The name of a kind of fault. */
export type FaultKind = keyof typeof FAULT_KINDS

/** A fault of one kind, as it was ordered. */
export type FaultOf<K extends FaultKind> = { kind: K } & Values<(typeof FAULT_KINDS)[K]> &
  Values<typeof COMMON_FIELDS>

/** A fault, as it was ordered. */
export type Fault = { [K in FaultKind]: FaultOf<K> }[FaultKind]

function atLeast(least: number, value: number | undefined): number | undefined {
  return value !== undefined && value >= least ? value : undefined
}
