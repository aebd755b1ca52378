import { type KeyboardEvent, useId, useState } from 'react'
import { useText } from '../../../i18n/useText.ts'
import { useApp } from '../../../useApp.tsx'
import { useEnterForFirst } from '../../../useEnterForFirst.ts'
import { explorerMessages } from '../explorer.messages.ts'
import { ActiveFilters } from './ActiveFilters.tsx'
import { FilterBar } from './FilterBar.tsx'
import { FilterButton } from './FilterButton.tsx'
import styles from './list.module.css'
import { NothingFound } from './NothingFound.tsx'
import { OperationList, rowId } from './OperationList.tsx'
import { type Row, rowForKey } from './rows.ts'
import { SearchBox } from './SearchBox.tsx'
import { useRows } from './useRows.ts'

const NO_ROWS: Row[] = []

/** The operations with search and filters. Arrows move and Enter opens, from the search as well. */
export function ListPane({ onEnter }: { onEnter: (operationId: string) => void }) {
  const text = useText(explorerMessages)
  const openId = useApp((app) => app.operationId)
  const query = useApp((app) => app.operationQuery)
  const openOperation = useApp((app) => app.openOperation)
  const queryOperations = useApp((app) => app.queryOperations)
  const toggleFavourite = useApp((app) => app.toggleFavourite)
  const toggleGroup = useApp((app) => app.toggleGroup)
  const unfoldGroups = useApp((app) => app.unfoldGroups)
  const [activeId, setActiveId] = useState<string | null>(null)
  const listId = useId()

  const shown = useRows()
  const rows = shown?.rows ?? NO_ROWS
  const activeIndex = activeRow(rows, activeId ?? (query === '' ? openId : null))

  const active = rows[activeIndex]
  const enter = useEnterForFirst({
    first: active?.kind === 'operation' ? active.operation.id : undefined,
    isRead: shown !== null,
    take: onEnter,
  })

  function search(typed: string) {
    enter.forget()
    setActiveId(null)
    queryOperations(typed)
  }

  function openByClick(operationId: string) {
    setActiveId(operationId)
    void openOperation(operationId)
  }

  /** What a key does to the active row; false for a key that does nothing to it. */
  function act(key: string, isInText: boolean): boolean {
    if (key === 'ArrowRight' && !isInText) {
      unfoldGroups()
      return true
    }
    if (active?.kind !== 'operation') return key === 'Enter'

    if (key === 'Enter') onEnter(active.operation.id)
    else if (isInText) return false
    else if (key.toLowerCase() === 'f') void toggleFavourite(active.operation.id)
    else if (key === 'ArrowLeft') fold(active.group.id)
    else return false
    return true
  }

  /** Folds a group away and goes on to the nearest operation that is still in sight. */
  function fold(groupId: string) {
    const others = rows.map((row, index) => ({ row, index }))
    const isOther = ({ row }: { row: Row }) => row.kind === 'operation' && row.group.id !== groupId
    const next =
      others.find((one) => one.index > activeIndex && isOther(one)) ?? others.findLast(isOther)
    if (next?.row.kind === 'operation') setActiveId(next.row.operation.id)
    toggleGroup(groupId)
  }

  function moveOrAct(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return

    const isInText = event.target instanceof HTMLInputElement
    if (isInText && (event.key === 'Home' || event.key === 'End')) return

    if (act(event.key, isInText)) {
      event.preventDefault()
      return
    }
    const row = rows[rowForKey(rows, activeIndex, event.key) ?? -1]
    if (row?.kind !== 'operation') return

    event.preventDefault()
    setActiveId(row.operation.id)
  }

  function moveOrActInSearch(event: KeyboardEvent) {
    if (!event.ctrlKey && !event.metaKey && enter.hear(event)) return
    moveOrAct(event)
  }

  return (
    <section className={styles.pane} aria-label={text.operations} data-pane>
      <div className={styles.bar}>
        <SearchBox
          query={query}
          onSearch={search}
          onKeyDown={moveOrActInSearch}
          onBlur={enter.forget}
          aria-expanded={rows.length > 0}
          aria-controls={rows.length > 0 ? listId : undefined}
          aria-activedescendant={activeIndex < 0 ? undefined : rowId(listId, activeIndex)}
        />
        <FilterButton />
      </div>
      <FilterBar found={shown?.found ?? null} />
      <ActiveFilters />
      {!shown && <div className={styles.frame} aria-busy />}
      {shown?.found === 0 && <NothingFound />}
      {shown !== null && shown.found > 0 && (
        <OperationList
          listId={listId}
          rows={rows}
          view={shown.view}
          isSearch={query.trim() !== ''}
          activeIndex={activeIndex}
          openId={openId}
          onOpen={openByClick}
          onKeyDown={moveOrAct}
        />
      )}
    </section>
  )
}

/** The row of an operation; the first operation's when it is not in the list, -1 in an empty one. */
function activeRow(rows: Row[], operationId: string | null): number {
  const found = rows.findIndex(
    (row) => row.kind === 'operation' && row.operation.id === operationId,
  )
  return found >= 0 ? found : rows.findIndex(({ kind }) => kind === 'operation')
}
