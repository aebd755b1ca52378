import type { Exchange } from '../../shared/exchange.ts'
import { readServerClock, type ServerClock } from '../../shared/serverClock.ts'

/** Remembers how the clocks of a profile's servers stood at their last answers. */
export function createServerClocks(changed: (profileId: string) => void) {
  const byProfile = new Map<string, Map<string, ServerClock>>()

  return {
    heard: (profileId: string, answer: Exchange): void => {
      const clock = readServerClock(answer)
      if (clock === null) return
      const clocks = byProfile.get(profileId) ?? new Map<string, ServerClock>()
      byProfile.set(profileId, clocks.set(clock.host, clock))
      changed(profileId)
    },
    of: (profileId: string): ServerClock[] => [...(byProfile.get(profileId)?.values() ?? [])],
  }
}
