import { firstOperation } from '../../../shared/catalog/catalog.ts'
import { type Filters, NO_FILTERS } from '../../../shared/catalog/filters.ts'
import type { Operation } from '../../../shared/catalog/operation.ts'
import type { Bridge } from '../../../shared/contract.ts'
import type { LargeBody, Outcome } from '../../../shared/exchange.ts'
import { FREE_ID, INITIAL_FREE } from '../../../shared/request/free.ts'
import { NOTHING_TYPED } from '../../../shared/request/typed.ts'
import type { Failure } from '../../../shared/result.ts'
import { BUSY, type Pending, settled } from '../../pending.ts'
import type { SliceCreator } from '../../store.ts'
import { callKey } from '../../callKey.ts'
import { withinMinute } from './rate.ts'

/** One sending of an operation, as far as it has come. */
export interface Call {
  callId: string
  /** Milliseconds since 1970. */
  startedAt: number
  outcome: Pending<Outcome>
  /** What the same operation answered before, kept in sight until the new answer is there. */
  previous: Outcome | null
}

/** State and actions of the explorer. */
export interface ExplorerSlice {
  /** The operation of the catalogue that was opened last. */
  operation: Operation
  /** The id of what is open: that operation, or the free-form request. */
  operationId: string
  /** The id of what was chosen and cannot be shown yet. */
  opening: string | null
  operationQuery: string
  filters: Filters
  /** The ids of the headings whose operations are folded away. */
  foldedGroups: ReadonlySet<string>
  /** The last sending of each operation, by `callKey`. */
  calls: Record<string, Call>
  /** When each operation was sent within the last minute, by `callKey`, in ms since 1970. */
  sentAt: Record<string, readonly number[]>
  /**
   * Opens an operation once its fields are there, or the free-form request; of several asked for,
   * the last. An id that the catalogue does not have opens nothing.
   */
  openOperation: (operationId: string) => Promise<void>
  queryOperations: (query: string) => void
  filterOperations: (change: Partial<Filters>) => void
  /** Folds the operations of a heading away, or shows them again. */
  toggleGroup: (group: string) => void
  unfoldGroups: () => void
  /** Sends a request with what was typed for it, unless it is under way already. */
  sendOperation: (profileId: string, operationId: string) => Promise<void>
  /** Ends the waiting at once and tells main to stop. */
  cancelOperation: (profileId: string, operationId: string) => Promise<void>
  /** Whether the open operation has been answered, or has failed, with the selected profile. */
  hasAnswer: () => boolean
  /** Lets that answer go, for good: out of sight, of what is compared, and of main's memory. */
  closeAnswer: () => void
}

/** Up to here an answer can still be compared with later ones: it stays until main needs the room. */
const MOST_COMPARED_BYTES = 4_000_000

const CANCELLED: Failure = { kind: 'cancelled' }

/** Makes the explorer's slice. */
export const createExplorerSlice: SliceCreator<ExplorerSlice> = (bridge) => (set, get) => {
  let wanted = firstOperation.id

  function setCall(key: string, call: Call) {
    set({ calls: { ...get().calls, [key]: call } })
  }

  /** A late answer, of a call that was cancelled or replaced, is dropped. */
  function settle(key: string, callId: string, outcome: Pending<Outcome>) {
    const call = get().calls[key]
    if (call?.callId !== callId || call.outcome.at !== 'busy') {
      release(bridge, outcome.at === 'done' ? outcome.value : null)
      return
    }
    release(bridge, call.previous)
    setCall(key, { ...call, outcome, previous: null })
  }

  function openKey(): string {
    return callKey(get().settings.selectedProfileId, get().operationId)
  }

  return {
    operation: firstOperation,
    operationId: firstOperation.id,
    opening: null,
    operationQuery: '',
    filters: NO_FILTERS,
    foldedGroups: new Set(),
    calls: {},
    sentAt: {},
    openOperation: async (operationId) => {
      wanted = operationId
      if (operationId === FREE_ID) {
        set({ operationId, opening: null })
        return
      }
      set({ opening: operationId })
      try {
        const catalog = await get().readCatalog()
        // With what was typed for it before, so that it is never sent without.
        const [operation] = await Promise.all([
          catalog.read(operationId),
          get().restoreTyped(get().settings.selectedProfileId, operationId),
        ])
        if (operation && wanted === operationId) set({ operation, operationId })
      } finally {
        if (wanted === operationId) set({ opening: null })
      }
    },
    queryOperations: (operationQuery) => set({ operationQuery }),
    filterOperations: (change) => set({ filters: { ...get().filters, ...change } }),
    toggleGroup: (group) => {
      set({ foldedGroups: get().foldedGroups.symmetricDifference(new Set([group])) })
    },
    unfoldGroups: () => set({ foldedGroups: new Set() }),
    sendOperation: async (profileId, operationId) => {
      const key = callKey(profileId, operationId)
      const before = get().calls[key]
      if (before?.outcome.at === 'busy') return

      const startedAt = Date.now()
      const callId = crypto.randomUUID()
      set({ sentAt: { ...get().sentAt, [key]: withinMinute(get().sentAt[key], startedAt) } })
      setCall(key, { callId, startedAt, outcome: BUSY, previous: outcomeOf(before) })
      if (operationId !== FREE_ID) void get().rememberSent(operationId)
      const { values, extras, body } = get().typed[key] ?? NOTHING_TYPED
      const result =
        operationId === FREE_ID
          ? await bridge.ask('requests.sendFree', {
              callId,
              profileId,
              free: get().frees[profileId] ?? INITIAL_FREE,
              extras,
              body,
            })
          : await bridge.ask('operations.send', {
              callId,
              profileId,
              operationId,
              values,
              extras,
              body,
            })
      settle(key, callId, settled(result))
      const call = get().calls[key]
      if (call?.callId === callId && call.outcome.at === 'done') {
        get().keepAnswer({ profileId, operationId, outcome: call.outcome.value })
      }
    },
    cancelOperation: async (profileId, operationId) => {
      const key = callKey(profileId, operationId)
      const call = get().calls[key]
      if (call?.outcome.at !== 'busy') return

      settle(key, call.callId, { at: 'failed', failure: CANCELLED })
      const result = await bridge.ask('operations.cancel', { callId: call.callId })
      if (!result.ok) get().notify(result.failure)
    },
    hasAnswer: () => {
      const call = get().calls[openKey()]
      return call !== undefined && call.outcome.at !== 'busy'
    },
    closeAnswer: () => {
      if (!get().hasAnswer()) return
      const { [openKey()]: closed, ...others } = get().calls
      set({ calls: others })
      const outcome = outcomeOf(closed)
      if (outcome === null) return
      get().dropAnswer(outcome.exchange.id)
      releaseBodies(bridge, largeIn(outcome))
    },
  }
}

/** What no one looks at any more need not be kept in main, unless it may still be compared. */
function release(bridge: Bridge, outcome: Outcome | null): void {
  const large = outcome === null ? [] : largeIn(outcome)
  releaseBodies(
    bridge,
    large.filter(({ sizeBytes }) => sizeBytes > MOST_COMPARED_BYTES),
  )
}

function releaseBodies(bridge: Bridge, large: readonly LargeBody[]): void {
  const ids = large.map(({ id }) => id)
  if (ids.length > 0) void bridge.ask('bodies.release', { ids })
}

function largeIn({ exchange, before }: Outcome): LargeBody[] {
  return [exchange, ...before].flatMap(({ response }) => response.body.large ?? [])
}

function outcomeOf(call: Call | undefined): Outcome | null {
  return call?.outcome.at === 'done' ? call.outcome.value : null
}
