import { FailureError, type InputProblem } from '../../shared/result.ts'
import { type FaultField, faultFields, type FaultKind } from '../../shared/sandbox/faultKinds.ts'
import type { LoginCode, SimulatorView, Variable } from '../../shared/sandbox/view.ts'
import { lookAt } from '../../simulator/look.ts'
import type { Simulator } from '../../simulator/simulator.ts'
import { variablesOf } from '../../simulator/variables.ts'
import { tailOf } from '../profiles/secretTail.ts'
import { maskedVariables } from './variables.ts'

/** The part that shows the simulator inside the app and does what its owner may do. */
export type SimulatorPart = ReturnType<typeof createSimulatorPart>

/** Makes the part over the simulator that `start` starts, or gives when it runs. */
export function createSimulatorPart(start: () => Promise<Simulator>) {
  const control = async () => (await start()).control

  return {
    look: async (): Promise<SimulatorView> => {
      const simulator = await start()
      return {
        ...lookAt(simulator.control),
        address: simulator.url,
        variables: maskedVariables(variablesOf(simulator), tailOf),
      }
    },
    /** Throws `invalid-input` that names the parameter which does not do. */
    orderFault: async (kind: FaultKind, given: Record<string, string>): Promise<void> => {
      const problem = (await control()).orderFault(kind, (name) => given[name])
      if (problem === null || problem.kind === 'unknown') return
      const { field } = problem
      const why = problem.kind === 'missing' ? 'required' : problemOf(faultFields(kind)[field])
      const message = `${field} is ${problem.kind}`
      throw new FailureError({ kind: 'invalid-input', field, problem: why, message })
    },
    removeFaults: async (ids: readonly number[]): Promise<void> =>
      (await control()).removeFaults(ids),
    markRead: async (ids: readonly number[]): Promise<void> => {
      const simulator = await control()
      const meant = new Set(ids)
      simulator.markRead(simulator.arrived({}).filter(({ id }) => meant.has(id)))
    },
    /** Moves the clock from where it stands; `null` puts it back to the real time. */
    moveClock: async (byMs: number | null): Promise<void> => {
      const simulator = await control()
      simulator.setAhead(byMs === null ? 0 : simulator.aheadMs() + byMs)
    },
    invalidateTokens: async (): Promise<void> => (await control()).invalidateTokens(),
    /** Throws `invalid-input` when there is no such person. */
    mintLoginCode: async (userId: string, kind?: 'app' | 'sso'): Promise<LoginCode> => {
      const minted = (await control()).mintLoginCode(userId, kind)
      if (minted) return minted
      const message = 'no such person'
      throw new FailureError({
        kind: 'invalid-input',
        field: 'userId',
        problem: 'not-a-choice',
        message,
      })
    },
    reset: async (): Promise<void> => (await control()).reset(),
    /** The simulator's own invented secrets, in full. No other profile's ever come this way. */
    reveal: async (): Promise<Variable[]> => variablesOf(await start()),
  }
}

function problemOf(field: FaultField | undefined): InputProblem {
  return field?.type === 'integer' ? 'not-in-range' : 'not-a-choice'
}
