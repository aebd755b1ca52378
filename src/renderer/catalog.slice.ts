import { type Catalog, loadCatalog } from '../shared/catalog/catalog.ts'
import type { SliceCreator } from './store.ts'

/** Every operation that can be asked, once the first paint is done. */
export interface CatalogSlice {
  /** `null` until it was asked for and has been read. */
  catalog: Catalog | null
  /** Reads it at the first call; start-up does without. */
  readCatalog: () => Promise<Catalog>
}

/** Makes the catalogue's slice. */
export const createCatalogSlice: SliceCreator<CatalogSlice> = () => (set) => {
  let loading: Promise<Catalog> | undefined

  async function load(): Promise<Catalog> {
    const catalog = await loadCatalog()
    set({ catalog })
    return catalog
  }

  return {
    catalog: null,
    readCatalog: () => {
      loading ??= load()
      return loading
    },
  }
}
