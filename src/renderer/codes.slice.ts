import { type ListedCode, loadListedCodes } from '../shared/catalog/listedCodes.ts'
import type { FoundCode } from '../shared/findCodes.ts'
import type { SliceCreator } from './store.ts'

/** The error codes, once they were asked for. */
export interface CodesSlice {
  /** Those that DingTalk lists and nobody has explained. */
  listedCodes: readonly ListedCode[]
  /** Finds codes by what was typed, best first. Finds none before they were read. */
  findCodes: (query: string) => FoundCode[]
  /** Reads them at the first call; start-up does without. */
  readCodes: () => Promise<void>
}

/** Makes the slice of error codes. */
export const createCodesSlice: SliceCreator<CodesSlice> = () => (set, get) => ({
  listedCodes: [],
  findCodes: () => [],
  readCodes: async () => {
    if (get().listedCodes.length > 0) return

    const [listedCodes, { findErrorCodes }] = await Promise.all([
      loadListedCodes(),
      import('../shared/findCodes.ts'),
    ])
    set({ listedCodes, findCodes: (query) => findErrorCodes(query, listedCodes) })
  },
})
