import { type Catalog, loadCatalog } from '../../shared/catalog/catalog.ts'

/** Finds operations by their id; the catalogue is loaded when the first one is wanted. */
export function catalogOnce(): Catalog['read'] {
  let loading: Promise<Catalog> | undefined
  return async (operationId) => {
    loading ??= loadCatalog()
    const catalog = await loading
    return catalog.read(operationId)
  }
}
