import { randomUUID } from 'node:crypto'
import { type Command, contract, type Handlers } from '../shared/contract.ts'
import { type Failure, FailureError, type Result } from '../shared/result.ts'

/** Who gave a command, as the shell saw it. */
export interface Sender {
  origin: string
  isMainFrame: boolean
}

/** What the door needs to know of its house. */
export interface DoorGround {
  handlers: Handlers
  /** The only origin whose main frame may give commands. */
  origin: string
  /** Keeps a defect under its reference, for the user to report. */
  logBug: (reference: string, error: unknown) => void
}

/** The one way in from the window: gives a command, answers a `Result`, never rejects. */
export type Door = (sender: Sender, command: unknown, input: unknown) => Promise<Result<unknown>>

/**
 * Makes the door: a known sender, a known command and a valid input reach their handler; anything
 * else is refused with a typed failure. Thrown errors are caught here and nowhere else.
 */
export function createDoor({ handlers, origin, logBug }: DoorGround): Door {
  return async (sender, command, input) => {
    try {
      if (sender.origin !== origin || !sender.isMainFrame) return refuse({ kind: 'foreign-sender' })
      if (!isCommand(command)) return refuse(invalid('', 'unknown-command', 'no such command'))

      return { ok: true, value: await handle(handlers, command, input) }
    } catch (error) {
      if (error instanceof FailureError) return refuse(error.failure)

      const reference = randomUUID().slice(0, 8)
      logBug(reference, error)
      return refuse({ kind: 'bug', reference })
    }
  }
}

function isCommand(command: unknown): command is Command {
  return typeof command === 'string' && Object.hasOwn(contract, command)
}

function handle(handlers: Handlers, command: Command, input: unknown): unknown {
  const parsed = contract[command].input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.map(String).join('.') ?? ''
    const problem = issue?.message === 'address-not-allowed' ? 'address-not-allowed' : 'malformed'
    throw new FailureError(invalid(field, problem, issue?.message ?? 'malformed'))
  }
  // The compiler cannot follow that this input belongs to this handler; `Handlers` says so row by row.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  const handler = handlers[command] as (input: unknown) => unknown
  return handler(parsed.data)
}

function invalid(
  field: string,
  problem: 'unknown-command' | 'malformed' | 'address-not-allowed',
  message: string,
): Failure {
  return { kind: 'invalid-input', field, problem, message }
}

function refuse(failure: Failure): Result<never> {
  return { ok: false, failure }
}
