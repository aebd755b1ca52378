import type { SimulatorStanding } from '../../shared/sandbox/view.ts'
import { type Simulator, startSimulator } from '../../simulator/simulator.ts'
import { createAnnouncer } from './announcer.ts'

/** The window is told of changes ten times a second at most: a busy client makes hundreds. */
const TELL_EVERY_MS = 100

/** The simulator inside the app, which runs from when it is first needed. */
export interface Sandbox {
  /** Starts the simulator, or gives the one that runs. */
  start: () => Promise<Simulator>
  /** How it stands; as at its start while it does not run. */
  standing: () => SimulatorStanding
  close: () => Promise<void>
}

/** Makes the sandbox; `changed` hears of what happens in it. */
export function createSandbox(
  now: () => number,
  changed: (standing: SimulatorStanding) => void,
): Sandbox {
  let starting: Promise<Simulator> | null = null
  let running: Simulator | null = null
  const announcer = createAnnouncer(() => changed(standing()), TELL_EVERY_MS)

  function standing(): SimulatorStanding {
    const { control } = running ?? {}
    return { faults: control?.faults().length ?? 0, aheadMs: control?.aheadMs() ?? 0 }
  }

  return {
    start: async () => {
      const mine = (starting ??= startSimulator({ now, changed: announcer.announce }))
      try {
        running = await mine
        return running
      } catch (error) {
        // The next call tries anew.
        if (starting === mine) starting = null
        throw error
      }
    },
    standing,
    close: async () => {
      announcer.stop()
      await (await starting?.catch(() => null))?.close()
    },
  }
}
