import { useMemo } from 'react'
import { groups } from '../../../../shared/catalog/catalog.ts'
import { filterOperations } from '../../../../shared/catalog/filters.ts'
import { searchOperations } from '../../../../shared/catalog/search.ts'
import { NO_MARKS } from '../../../../shared/operationMarks.ts'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { type Row, rowsOf } from './rows.ts'

/** What the list shows. */
interface Rows {
  rows: Row[]
  /** How many operations there are, those folded away included. */
  found: number
  /** Another one whenever search or filters have left something else. */
  view: object
}

/** The rows that search and filters leave; `null` while the catalogue is being read. */
export function useRows(): Rows | null {
  const catalog = useCatalog()
  const query = useApp((app) => app.operationQuery)
  const filters = useApp((app) => app.filters)
  const marks = useApp((app) => app.marks)
  const folded = useApp((app) => app.foldedGroups)

  const asked = filters.kept === null ? NO_MARKS : marks

  const left = useMemo(
    () => catalog && filterOperations(catalog.operations, filters, asked),
    [catalog, filters, asked],
  )
  const found = useMemo(() => {
    if (!left || query.trim() === '') return left

    const kept = new Set([...marks.favourites, ...marks.recent])
    return searchOperations(query, left, (id) => kept.has(id))
  }, [left, query, marks])

  return useMemo(() => {
    if (!found) return null

    // What was searched for is shown, folded or not.
    const isSearch = query.trim() !== ''
    const isByRelevance = isSearch || filters.kept === 'recent'
    const rows = rowsOf(found, groups, isByRelevance, isSearch ? undefined : folded)
    return { rows, found: found.length, view: found }
  }, [found, query, filters.kept, folded])
}
