/** What a parameter of a fault takes. A text may also be a number; `unit` is said beside the field. */
export type FaultField = { required?: true } & (
  | { type: 'text'; example: string }
  | { type: 'integer'; example: string; least?: number; most?: number; unit?: 'ms' | 's' | 'MB' }
  | { type: 'boolean' }
  | { type: 'choice'; choices: readonly [string, ...string[]] }
)

const milliseconds = { required: true, type: 'integer', least: 0, unit: 'ms' } as const
/** Of an unpacked answer: enough to hurt, and no more. */
const megabytes = { required: true, type: 'integer', least: 1, most: 256, unit: 'MB' } as const

/** The kinds of fault that the simulator commits on demand, and what each can be told. */
export const FAULT_KINDS = {
  /** Waits before it answers. */
  latency: { ms: { ...milliseconds, example: '1500' } },
  /** Refuses with any code; `wrapped` puts it in an 88 where that is done. */
  errcode: {
    code: { required: true, type: 'text', example: '90002' },
    message: { type: 'text', example: '' },
    wrapped: { type: 'boolean' },
  },
  /** Takes so many calls of one operation in a second. */
  throttle: { perSecond: { required: true, type: 'integer', least: 1, example: '1' } },
  'ip-refused': { address: { type: 'text', example: '203.0.113.7' } },
  'permission-removed': { permission: { required: true, type: 'text', example: 'qyapi_base' } },
  'ip-banned': { as: { type: 'choice', choices: ['html', 'json'] } },
  'connection-reset': {},
  /** Sends half of the body it announces. */
  'truncated-body': {},
  'wrong-content-type': { contentType: { type: 'text', example: 'text/html' } },
  /** Sends the body bit by bit, over so long. */
  'slow-body': { ms: { ...milliseconds, example: '4000' } },
  /** Sends a small body that unpacks to a large one. */
  'gzip-bomb': { megabytes: { ...megabytes, example: '64' } },
  'huge-body': { megabytes: { ...megabytes, example: '16' } },
  /** Answers by a clock that is so much ahead, or behind when negative. */
  'clock-skew': { seconds: { required: true, type: 'integer', unit: 's', example: '600' } },
} as const satisfies Record<string, Record<string, FaultField>>

/** What every fault can be told. */
export const COMMON_FAULT_FIELDS = {
  /** Strikes so often and is gone; until it is removed when left out. */
  times: { type: 'integer', least: 1, example: '' },
  /** Strikes only where the path begins so. */
  path: { type: 'text', example: '/topapi' },
} as const satisfies Record<string, FaultField>

/** The name of a kind of fault. */
export type FaultKind = keyof typeof FAULT_KINDS

/** Whether something is the name of a kind of fault. */
export function isFaultKind(kind: unknown): kind is FaultKind {
  return typeof kind === 'string' && Object.hasOwn(FAULT_KINDS, kind)
}

/** What a kind of fault can be told, by name: its own parameters, then those of every fault. */
export function faultFields(kind: FaultKind): Record<string, FaultField> {
  return { ...FAULT_KINDS[kind], ...COMMON_FAULT_FIELDS }
}
