import type { FaultKind } from '../../../shared/sandbox/faultKinds.ts'
import type {
  LoginCode,
  SimulatorStanding,
  SimulatorView,
  Variable,
} from '../../../shared/sandbox/view.ts'
import type { Command, Input } from '../../../shared/contract.ts'
import { SANDBOX_ID } from '../../../shared/profile.ts'
import type { Failure, Result } from '../../../shared/result.ts'
import { BUSY, type Pending, REST, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'

/** State and actions of the simulator inside the app. */
export interface SandboxSlice {
  /** What is known of the simulator without looking. */
  simulatorStanding: SimulatorStanding
  /** What the last look showed; it stays while another is under way. */
  simulator: Pending<SimulatorView>
  mintedCode: Pending<LoginCode>
  /** Takes what main tells; looks again when the simulator's screen is in sight. */
  takeSimulatorStanding: (standing: SimulatorStanding) => void
  lookAtSimulator: () => Promise<void>
  /** Orders a fault with its parameters as typed; answers why not, or `null`. */
  orderFault: (kind: FaultKind, given: Record<string, string>) => Promise<Failure | null>
  removeFaults: (ids: number[]) => Promise<void>
  markRead: (ids: number[]) => Promise<void>
  /** Moves the simulator's clock from where it stands; `null` puts it back. */
  moveClock: (byMs: number | null) => Promise<void>
  invalidateTokens: () => Promise<void>
  mintCode: (userId: string) => Promise<void>
  resetSimulator: () => Promise<void>
  /** The simulator's variables, its invented secrets in full; held nowhere here. */
  revealVariables: () => Promise<Result<Variable[]>>
}

/** Where what arrived is seen. */
const LOOKING = new Set(['simulator', 'messages'])

/** Makes the sandbox's slice. */
export const createSandboxSlice: SliceCreator<SandboxSlice> = (bridge) => (set, get) => {
  let isLooking = false
  let isStale = false

  async function order<C extends Command>(command: C, input: Input<C>): Promise<boolean> {
    const result = await bridge.ask(command, input)
    if (!result.ok) get().notify(result.failure)
    return result.ok
  }

  return {
    simulatorStanding: { faults: 0, aheadMs: 0 },
    simulator: REST,
    mintedCode: REST,
    takeSimulatorStanding: (simulatorStanding) => {
      set({ simulatorStanding })
      if (LOOKING.has(get().screen)) void get().lookAtSimulator()
    },
    lookAtSimulator: async () => {
      isStale = true
      if (isLooking) return

      isLooking = true
      if (get().simulator.at !== 'done') set({ simulator: BUSY })
      while (isStale) {
        isStale = false
        set({ simulator: settled(await bridge.ask('simulator.look', {})) })
      }
      isLooking = false
    },
    orderFault: async (kind, given) => {
      const result = await bridge.ask('simulator.orderFault', { kind, given })
      return result.ok ? null : result.failure
    },
    removeFaults: async (ids) => void (await order('simulator.removeFaults', { ids })),
    markRead: async (ids) => void (await order('simulator.markRead', { ids })),
    moveClock: async (byMs) => void (await order('simulator.moveClock', { byMs })),
    invalidateTokens: async () => void (await order('simulator.invalidateTokens', {})),
    mintCode: async (userId) => {
      set({ mintedCode: BUSY })
      set({ mintedCode: settled(await bridge.ask('simulator.mintLoginCode', { userId })) })
    },
    resetSimulator: async () => {
      if (!(await order('simulator.reset', {}))) return
      set({ mintedCode: REST })
      get().forgetSent(SANDBOX_ID)
    },
    revealVariables: () => bridge.ask('simulator.reveal', {}),
  }
}
