import { useEffect } from 'react'
import type { Catalog } from '../shared/catalog/catalog.ts'
import { useApp } from './useApp.tsx'
import { whenIdle } from './whenIdle.ts'

/** The catalogue, read after the first paint of whoever wants it; `null` until then. */
export function useCatalog(isWanted = true): Catalog | null {
  const catalog = useApp((app) => app.catalog)
  const readCatalog = useApp((app) => app.readCatalog)

  useEffect(() => {
    if (!isWanted) return undefined

    return whenIdle(() => void readCatalog())
  }, [isWanted, readCatalog])

  return catalog
}
