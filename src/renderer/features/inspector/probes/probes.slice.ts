import type { PermissionProofs } from '../../../../shared/probes/permissionProof.ts'
import type { PermissionProof } from '../../../../shared/probes/permissionProof.ts'
import type { ProbeId, ProbeRun } from '../../../../shared/probes/probe.ts'
import type { SideBySide } from '../../../../shared/probes/sideBySide.ts'
import type { Failure, Result } from '../../../../shared/result.ts'
import { BUSY, type Pending, settled } from '../../../pending.ts'
import type { SliceCreator } from '../../../store.ts'

/** What is asked of a profile's tokens. */
export type ProbeWork = 'check' | 'run' | 'compare' | 'inspect'

/** Work under way, or how it failed. Where it is done, its results are kept elsewhere. */
export type Working = Exclude<Pending<null>, { at: 'done' }> | { at: 'done'; value: null }

/** A pasted token that was probed: what may be shown of it, and what came out. */
export interface PastedRuns {
  tail: string
  runs: ProbeRun[]
}

/** State and actions of probes, by profile. No token is ever in it. */
export interface ProbesSlice {
  /** What is under way, as in `p1 check`. */
  probeWork: Record<string, Working>
  /** The last run of each probe with the profile's own token. */
  probeRuns: Record<string, Partial<Record<ProbeId, ProbeRun>>>
  /** The runs of the last check, in order; none when no token was held. */
  checks: Record<string, ProbeRun[]>
  comparisons: Record<string, SideBySide>
  pastedRuns: Record<string, PastedRuns>
  /** What answers have shown of permissions. */
  permissionProofs: Record<string, PermissionProof[]>
  /** Is the token that the profile holds any good? */
  checkToken: (profileId: string) => Promise<void>
  runProbes: (profileId: string, probeIds: readonly ProbeId[]) => Promise<void>
  compareEndpoints: (profileId: string) => Promise<void>
  /** Probes a token from elsewhere, which passes through and is not kept. */
  probePasted: (profileId: string, token: string) => Promise<void>
  /** What was probed has been changed or taken away. */
  dropPastedRuns: (profileId: string) => void
  cancelProbes: (profileId: string, work: ProbeWork) => Promise<void>
  readPermissionProofs: (profileId: string) => Promise<void>
  /** Takes what main tells of permissions. */
  takePermissionProofs: (told: PermissionProofs) => void
}

const CANCELLED: Failure = { kind: 'cancelled' }
const SHOWN_TAIL = 4

/** The key of what is under way for a profile. */
export function workKey(profileId: string, work: ProbeWork): string {
  return `${profileId} ${work}`
}

/** Makes the slice of probes. */
export const createProbesSlice: SliceCreator<ProbesSlice> = (bridge) => (set, get) => {
  let lastCall = 0
  const current = new Map<string, string>()

  const setWork = (key: string, working: Working) =>
    set({ probeWork: { ...get().probeWork, [key]: working } })

  /** Does one kind of work at a time for a profile. A late answer to what was cancelled is dropped. */
  async function doing<T>(
    profileId: string,
    work: ProbeWork,
    ask: (callId: string) => Promise<Result<T>>,
    take: (value: T) => void,
  ): Promise<void> {
    const key = workKey(profileId, work)
    if (get().probeWork[key]?.at === 'busy') return

    lastCall += 1
    const callId = `${work}-${lastCall}`
    current.set(key, callId)
    setWork(key, BUSY)
    const result = await ask(callId)
    if (current.get(key) !== callId) return

    if (result.ok) take(result.value)
    setWork(key, settled(result.ok ? { ok: true, value: null } : result))
  }

  function takeRuns(profileId: string, runs: readonly ProbeRun[]) {
    const latest = Object.fromEntries(runs.map((run) => [run.probeId, run]))
    const before = get().probeRuns[profileId]
    set({ probeRuns: { ...get().probeRuns, [profileId]: { ...before, ...latest } } })
  }

  return {
    probeWork: {},
    probeRuns: {},
    checks: {},
    comparisons: {},
    pastedRuns: {},
    permissionProofs: {},
    checkToken: (profileId) =>
      doing(
        profileId,
        'check',
        (callId) => bridge.ask('probes.check', { callId, profileId }),
        (runs) => {
          takeRuns(profileId, runs)
          set({ checks: { ...get().checks, [profileId]: runs } })
        },
      ),
    runProbes: (profileId, probeIds) =>
      doing(
        profileId,
        'run',
        (callId) => bridge.ask('probes.run', { callId, profileId, probeIds: [...probeIds] }),
        (runs) => takeRuns(profileId, runs),
      ),
    compareEndpoints: (profileId) =>
      doing(
        profileId,
        'compare',
        (callId) => bridge.ask('probes.compare', { callId, profileId }),
        (sides) => set({ comparisons: { ...get().comparisons, [profileId]: sides } }),
      ),
    probePasted: (profileId, token) =>
      doing(
        profileId,
        'inspect',
        (callId) => bridge.ask('probes.inspect', { callId, profileId, token }),
        (runs) => {
          const tail = token.slice(-SHOWN_TAIL)
          set({ pastedRuns: { ...get().pastedRuns, [profileId]: { tail, runs } } })
        },
      ),
    dropPastedRuns: (profileId) => {
      const { [profileId]: _gone, ...others } = get().pastedRuns
      set({ pastedRuns: others })
    },
    cancelProbes: async (profileId, work) => {
      const key = workKey(profileId, work)
      const callId = current.get(key)
      if (get().probeWork[key]?.at !== 'busy' || callId === undefined) return

      current.delete(key)
      setWork(key, { at: 'failed', failure: CANCELLED })
      const result = await bridge.ask('probes.cancel', { callId })
      if (!result.ok) get().notify(result.failure)
    },
    readPermissionProofs: async (profileId) => {
      const result = await bridge.ask('permissions.proofs', { profileId })
      if (result.ok) get().takePermissionProofs({ profileId, proofs: result.value })
      else get().notify(result.failure)
    },
    takePermissionProofs: ({ profileId, proofs }) =>
      set({ permissionProofs: { ...get().permissionProofs, [profileId]: proofs } }),
  }
}
