import { type ListedCode, loadListedCodes } from '../shared/catalog/listedCodes.ts'
import type { SliceCreator } from './store.ts'

/** The error codes that DingTalk lists and nobody has explained, once they were asked for. */
export interface CodesSlice {
  listedCodes: readonly ListedCode[]
  /** Reads them at the first call; start-up does without. */
  readListedCodes: () => Promise<void>
}

/** Makes the slice of listed codes. */
export const createCodesSlice: SliceCreator<CodesSlice> = () => (set, get) => ({
  listedCodes: [],
  readListedCodes: async () => {
    if (get().listedCodes.length === 0) set({ listedCodes: await loadListedCodes() })
  },
})
