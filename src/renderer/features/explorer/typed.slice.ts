import type { Kept } from '../../../shared/contract.ts'
import { FREE_ID, type Free, INITIAL_FREE } from '../../../shared/request/free.ts'
import { NOTHING_TYPED, type Typed } from '../../../shared/request/typed.ts'
import type { Variables } from '../../../shared/request/variables.ts'
import type { Imported } from '../../../shared/request/importCurl.ts'
import type { SliceCreator } from '../../store.ts'
import { callKey } from '../../callKey.ts'

/** What is typed for requests, and the variables it may use. */
export interface TypedSlice {
  /** What was typed, by `callKey`. */
  typed: Record<string, Typed>
  /** The free-form request, by profile. */
  frees: Record<string, Free>
  /** The variables that the user named, by profile. */
  variables: Record<string, Variables>
  /** Brings back what was typed the last time, unless something has been typed since. */
  restoreTyped: (profileId: string, requestId: string) => Promise<void>
  /**
   * Keeps what was typed into a field, for the selected profile unless another is named;
   * `undefined` makes the field not sent.
   */
  typeValue: (requestId: string, field: string, value: unknown, profileId?: string) => void
  /** Replaces values, extras or body as a whole, likewise. */
  typeMore: (requestId: string, change: Partial<Typed>, profileId?: string) => void
  typeFree: (change: Partial<Free>) => void
  /** What the last curl command was made into, until it is closed. */
  imported: Imported | null
  /** Opens the request that a curl command was made into, in the place of what was typed for it. */
  takeImported: (imported: Imported) => void
  closeImported: () => void
  /** What is too large to be kept from one start to the next, by `callKey`. */
  tooLargeToKeep: ReadonlySet<string>
  /** Says whether what was typed could be kept: what could not is too large. */
  sayKept: (profileId: string, requestId: string, isKept: boolean) => void
  /** Keeps what still waits to be kept, now. */
  keepTyped: () => void
  /** Replaces the variables of a profile. */
  saveVariables: (profileId: string, variables: Variables) => Promise<void>
}

/** Typing rests so long before it is kept. */
const REST_MS = 400

/** Makes the slice of what is typed. */
export const createTypedSlice: SliceCreator<TypedSlice> = (bridge) => (set, get) => {
  const asked = new Set<string>()
  const waiting = new Map<string, { profileId: string; requestId: string }>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function touch(profileId: string, requestId: string) {
    waiting.set(callKey(profileId, requestId), { profileId, requestId })
    clearTimeout(timer)
    timer = setTimeout(() => get().keepTyped(), REST_MS)
  }

  async function keep(profileId: string, requestId: string) {
    const typed: Kept = { ...(get().typed[callKey(profileId, requestId)] ?? NOTHING_TYPED) }
    const free = requestId === FREE_ID ? get().frees[profileId] : undefined
    const result = await bridge.ask('typed.keep', {
      profileId,
      requestId,
      typed: { ...typed, values: withoutFiles(typed.values), ...(free && { free }) },
    })
    if (!result.ok) {
      get().notify(result.failure)
      return
    }
    get().sayKept(profileId, requestId, result.value)
  }

  function change(
    requestId: string,
    changeTo: (typed: Typed) => Typed,
    profileId = get().settings.selectedProfileId,
  ) {
    const key = callKey(profileId, requestId)
    const typed = changeTo(get().typed[key] ?? NOTHING_TYPED)
    set({ typed: { ...get().typed, [key]: typed } })
    touch(profileId, requestId)
  }

  return {
    typed: {},
    frees: {},
    variables: {},
    imported: null,
    tooLargeToKeep: new Set(),
    sayKept: (profileId, requestId, isKept) => {
      const key = callKey(profileId, requestId)
      const { tooLargeToKeep } = get()
      if (tooLargeToKeep.has(key) !== isKept) return
      const others = [...tooLargeToKeep].filter((one) => one !== key)
      set({ tooLargeToKeep: new Set(isKept ? others : [...others, key]) })
    },
    restoreTyped: async (profileId, requestId) => {
      const key = callKey(profileId, requestId)
      if (asked.has(key)) return

      asked.add(key)
      const result = await bridge.ask('typed.read', { profileId, requestId })
      if (!result.ok) {
        asked.delete(key)
        get().notify(result.failure)
        return
      }
      if (!result.value) return
      const { free, ...typed } = result.value
      if (get().typed[key] === undefined) set({ typed: { ...get().typed, [key]: typed } })
      if (free && get().frees[profileId] === undefined) {
        set({ frees: { ...get().frees, [profileId]: free } })
      }
    },
    typeValue: (requestId, field, value, profileId) =>
      change(
        requestId,
        (typed) => {
          const { [field]: _before, ...others } = typed.values
          return { ...typed, values: value === undefined ? others : { ...others, [field]: value } }
        },
        profileId,
      ),
    typeMore: (requestId, more, profileId) =>
      change(requestId, (typed) => ({ ...typed, ...more }), profileId),
    typeFree: (changed) => {
      const profileId = get().settings.selectedProfileId
      const free = { ...(get().frees[profileId] ?? INITIAL_FREE), ...changed }
      set({ frees: { ...get().frees, [profileId]: free } })
      touch(profileId, FREE_ID)
    },
    takeImported: (imported) => {
      if (imported.free) get().typeFree(imported.free)
      get().typeMore(imported.requestId, imported.typed)
      set({ imported, paletteOpen: false, screen: 'explorer' })
      void get().openOperation(imported.requestId)
    },
    closeImported: () => set({ imported: null }),
    keepTyped: () => {
      clearTimeout(timer)
      for (const { profileId, requestId } of waiting.values()) void keep(profileId, requestId)
      waiting.clear()
    },
    saveVariables: async (profileId, variables) => {
      const result = await bridge.ask('variables.update', { profileId, variables })
      if (result.ok) set({ variables: { ...get().variables, [profileId]: result.value } })
      else get().notify(result.failure)
    },
  }
}

/** Files are not kept: without them, what crosses to main stays small. */
function withoutFiles(values: Typed['values']): Typed['values'] {
  return Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => typeof value !== 'object' || value === null || !('base64' in value),
    ),
  )
}
