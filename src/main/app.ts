import type { Topic, Topics } from '../shared/contract.ts'
import type { Result } from '../shared/result.ts'
import type { Surroundings } from './surroundings.ts'

/** Who gave a command, as the shell saw it. */
export interface Sender {
  origin: string
  isMainFrame: boolean
}

/** The app without a shell: what a shell binds to its window. */
export interface App {
  /** The one way in. Never rejects. */
  ask: (sender: Sender, command: unknown, input: unknown) => Promise<Result<unknown>>
  /** Hears every pushed topic; returns how to stop. */
  listen: (listener: <T extends Topic>(topic: T, payload: Topics[T]) => void) => () => void
  /** Ends calls under way and the simulator. */
  close: () => Promise<void>
}

/** Builds the parts in order of dependence. */
export function startApp(_surroundings: Surroundings): Promise<App> {
  throw new Error('not built yet')
}
