import { Search, SearchX, X } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { groups, operationCounts } from '../../../../shared/catalog/catalog.ts'
import type { IndexedOperation } from '../../../../shared/catalog/packed.ts'
import { searchOperations } from '../../../../shared/catalog/search.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { explorerMessages } from '../explorer.messages.ts'
import type { GenerationFilter } from '../explorer.slice.ts'
import styles from './list.module.css'
import { OperationList, rowId } from './OperationList.tsx'
import { type Row, rowForKey, rowsOf } from './rows.ts'

const NONE_YET: readonly IndexedOperation[] = []
const FILTERS = ['all', 'oapi', 'api'] as const

/** The operations with search and filter. Arrows move and Enter opens, from the search as well. */
export function ListPane({ onEnter }: { onEnter: (operationId: string) => void }) {
  const text = useText(explorerMessages)
  const openId = useApp((app) => app.operationId)
  const query = useApp((app) => app.operationQuery)
  const filter = useApp((app) => app.generationFilter)
  const openOperation = useApp((app) => app.openOperation)
  const queryOperations = useApp((app) => app.queryOperations)
  const filterGeneration = useApp((app) => app.filterGeneration)
  const [activeId, setActiveId] = useState<string | null>(null)
  const listId = useId()

  const operations = useCatalog()?.operations ?? NONE_YET
  const isRead = operations !== NONE_YET

  const rows = useMemo(() => rowsFor(query, filter, operations), [query, filter, operations])
  const total = rows.filter(({ kind }) => kind === 'operation').length
  const activeIndex = activeRow(rows, activeId ?? (query === '' ? openId : null))

  function search(typed: string) {
    setActiveId(null)
    queryOperations(typed)
  }

  function choose(key: unknown) {
    const chosen = FILTERS.find((one) => one === key)
    if (chosen) filterGeneration(chosen)
  }

  function openByClick(operationId: string) {
    setActiveId(operationId)
    void openOperation(operationId)
  }

  function moveOrOpen(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return

    const isInText = event.target instanceof HTMLInputElement
    if (isInText && (event.key === 'Home' || event.key === 'End')) return

    if (event.key === 'Enter') {
      const active = rows[activeIndex]
      event.preventDefault()
      if (active?.kind === 'operation') onEnter(active.operation.id)
      return
    }
    const row = rows[rowForKey(rows, activeIndex, event.key) ?? -1]
    if (row?.kind !== 'operation') return

    event.preventDefault()
    setActiveId(row.operation.id)
  }

  return (
    <section className={styles.pane} aria-label={text.operations}>
      <div className={styles.bar}>
        <div className={styles.search}>
          <Search aria-hidden />
          <input
            type="search"
            role="combobox"
            aria-expanded={total > 0}
            aria-autocomplete="list"
            aria-controls={total > 0 ? listId : undefined}
            aria-activedescendant={activeIndex < 0 ? undefined : rowId(listId, activeIndex)}
            aria-label={text.search(operationCounts.operations)}
            placeholder={text.search(operationCounts.operations)}
            spellCheck={false}
            autoComplete="off"
            value={query}
            onChange={(event) => search(event.target.value)}
            onKeyDown={moveOrOpen}
          />
          {query !== '' && (
            <span className={styles.clear}>
              <IconButton label={text.clearSearch} onPress={() => search('')}>
                <X aria-hidden />
              </IconButton>
            </span>
          )}
        </div>
      </div>
      <div className={styles.filters}>
        <ToggleButtonGroup
          aria-label={text.generation}
          className={classes(styles.choices)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={([key]) => choose(key)}
        >
          {FILTERS.map((one) => (
            <ToggleButton key={one} id={one} className={classes(styles.filter)}>
              {text[one]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <output className={styles.count}>{isRead && text.found(total)}</output>
      </div>
      {!isRead ? (
        <div className={styles.frame} aria-busy />
      ) : total === 0 ? (
        <EmptyState
          icon={<SearchX aria-hidden />}
          title={text.nothingFound(query.trim())}
          action={
            filter === 'all' ? undefined : (
              <Button onPress={() => filterGeneration('all')}>{text.showAll}</Button>
            )
          }
        >
          {filter === 'all' ? text.nothingFoundHint : text.nothingFoundInFilter(filter)}
        </EmptyState>
      ) : (
        <OperationList
          listId={listId}
          rows={rows}
          total={total}
          activeIndex={activeIndex}
          openId={openId}
          onOpen={openByClick}
          onKeyDown={moveOrOpen}
        />
      )}
    </section>
  )
}

function rowsFor(
  query: string,
  filter: GenerationFilter,
  operations: readonly IndexedOperation[],
): Row[] {
  const offered =
    filter === 'all' ? operations : operations.filter(({ generation }) => generation === filter)
  const isSearch = query.trim() !== ''
  return rowsOf(isSearch ? searchOperations(query, offered) : offered, groups, isSearch)
}

/** The row of an operation; the first operation's when it is not in the list, -1 in an empty one. */
function activeRow(rows: Row[], operationId: string | null): number {
  const found = rows.findIndex(
    (row) => row.kind === 'operation' && row.operation.id === operationId,
  )
  return found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'operation')
}
