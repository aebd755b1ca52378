import type { Control } from '../control.ts'
import type { Answer } from '../dialects/dialect.ts'
import type { Incoming } from '../incoming.ts'
import type { Place } from '../router.ts'

/** One of the simulator's own paths. */
export interface ControlPlace extends Place {
  /** `parts` are those of the path. */
  run: (control: Control, incoming: Incoming, parts: Record<string, string>) => Answer
}

/** A control path takes a JSON object, or nothing. */
export function fieldsOf({ body }: Incoming): Record<string, unknown> {
  return body.kind === 'json' ? body.fields : {}
}

/** The answer to what was done. */
export function done(body: object): Answer {
  return { status: 200, body }
}

/** The answer to what was not, for the reason that `error` says. */
export function wrong(error: string, status = 400): Answer {
  return { status, body: { error } }
}
