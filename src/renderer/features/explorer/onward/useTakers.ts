import { useEffect, useMemo, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { type Carried, type Taker, takersOf, valueFor } from './carried.ts'

/** The operations that take a value, the likeliest first; `null` until the catalogue is read. */
export function useTakers(carried: Carried | null, group: string | null): Taker[] | null {
  const operations = useWholeCatalog(carried !== null)
  const kind = carried?.kind
  return useMemo(
    () => operations && (kind === undefined ? [] : takersOf(kind, operations, group)),
    [operations, kind, group],
  )
}

/** Every operation with its fields, read when it is first wanted. */
function useWholeCatalog(isWanted: boolean): readonly Operation[] | null {
  const catalog = useCatalog()
  const [operations, setOperations] = useState<readonly Operation[] | null>(null)

  useEffect(() => {
    if (!isWanted) return undefined
    let isOver = false
    void catalog?.readAll().then((all) => !isOver && setOperations(all))
    return () => {
      isOver = true
    }
  }, [catalog, isWanted])

  return operations
}

/** Opens an operation in the explorer with a value filled in, beside what was typed for it before. */
export function useSendOn(): (taker: Taker, value: string) => Promise<void> {
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const restoreTyped = useApp((app) => app.restoreTyped)
  const typeValue = useApp((app) => app.typeValue)
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)

  return async ({ operation, field }, value) => {
    await restoreTyped(profileId, operation.id)
    typeValue(operation.id, field.name, valueFor(field, value))
    await openOperation(operation.id)
    goTo('explorer')
  }
}
