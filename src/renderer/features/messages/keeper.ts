import type { Bridge, Kept } from '../../../shared/contract.ts'
import type { Failure } from '../../../shared/result.ts'

/** Keeps one thing of each profile from one start to the next. */
export interface Keeper {
  /** Keeps it now. */
  keep: (profileId: string) => Promise<void>
  /** Keeps it once the typing has rested. */
  keepSoon: (profileId: string) => void
  /** Keeps all that still waits for the typing to rest. */
  keepWaiting: () => void
  /** What was kept the last time; `null` for none, and from the second time on. */
  readOnce: (profileId: string) => Promise<Kept | null>
}

/** Typing rests so long before it is kept. */
const REST_MS = 400

/** Makes a keeper of what lies under a name among what is typed for a profile's requests. */
export function createKeeper(
  bridge: Bridge,
  {
    name,
    keptOf,
    notify,
    sayKept,
  }: {
    name: string
    /** `null` for what is not there to be kept. */
    keptOf: (profileId: string) => Kept | null
    notify: (failure: Failure) => void
    /** Told after each time, as what is too large is not kept. */
    sayKept: (profileId: string, requestId: string, isKept: boolean) => void
  },
): Keeper {
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const read = new Set<string>()

  async function keep(profileId: string): Promise<void> {
    clearTimeout(timers.get(profileId))
    timers.delete(profileId)
    const typed = keptOf(profileId)
    if (typed === null) return
    const result = await bridge.ask('typed.keep', { profileId, requestId: name, typed })
    if (result.ok) sayKept(profileId, name, result.value)
    else notify(result.failure)
  }

  return {
    keep,
    keepSoon: (profileId) => {
      clearTimeout(timers.get(profileId))
      timers.set(
        profileId,
        setTimeout(() => void keep(profileId), REST_MS),
      )
    },
    keepWaiting: () => {
      for (const profileId of timers.keys()) void keep(profileId)
    },
    readOnce: async (profileId) => {
      if (read.has(profileId)) return null
      read.add(profileId)
      const result = await bridge.ask('typed.read', { profileId, requestId: name })
      if (result.ok) return result.value
      read.delete(profileId)
      notify(result.failure)
      return null
    },
  }
}
