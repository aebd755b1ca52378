import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { explorerMessages } from '../explorer.messages.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useApp } from '../../../useApp.tsx'
import styles from './list.module.css'
import { OperationRow } from './OperationRow.tsx'
import type { Row } from './rows.ts'

const OPERATION_PX = 30
/** With the path on a line of its own: what is found alike must be told apart. */
const FOUND_PX = 44
const GROUP_PX = 28

/** The element id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The operations in groups. Only the rows in sight exist, however many there are. */
export function OperationList({
  listId,
  rows,
  view,
  isSearch,
  activeIndex,
  openId,
  onOpen,
  onKeyDown,
}: {
  listId: string
  rows: Row[]
  /** Another one when other operations are listed: then the active row is brought into sight. */
  view: object
  /** Whether they are what a search has found. */
  isSearch: boolean
  /** The row that the keyboard is on; -1 for none. */
  activeIndex: number
  openId: string
  onOpen: (operationId: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const text = useText(explorerMessages)
  const language = useLanguage()
  const favourites = useApp((app) => app.marks.favourites)
  const toggleFavourite = useApp((app) => app.toggleFavourite)
  const toggleGroup = useApp((app) => app.toggleGroup)
  const starred = new Set(favourites)
  const total = rows.reduce((sum, { kind }) => (kind === 'operation' ? sum + 1 : sum), 0)
  const activeRow = rows[activeIndex]
  const activeId = activeRow?.kind === 'operation' ? activeRow.operation.id : null
  const operationPx = isSearch ? FOUND_PX : OPERATION_PX
  const scroller = useRef<HTMLDivElement>(null)
  // Another function with other rows: only so are their heights taken at once, not in a second drawing.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const getItemKey = useMemo(() => (index: number) => index, [rows])
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_PX : operationPx),
    getItemKey,
    overscan: 2,
    scrollPaddingStart: GROUP_PX,
    // A screen reader follows aria-activedescendant: that row must exist even when scrolled away.
    rangeExtractor: (range) =>
      activeIndex < 0
        ? defaultRangeExtractor(range)
        : [...new Set([activeIndex, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })

  const showActive = useEffectEvent(() => {
    if (activeIndex < 0 || isInSight(activeIndex)) return
    virtualizer.scrollToIndex(activeIndex)
  })
  // Folding other groups away must not move the list under the pointer.
  useEffect(() => showActive(), [activeId, view])

  /** Asked of what the virtualizer remembers: scrolling there would lay the page out once more. */
  function isInSight(index: number): boolean {
    const measured = virtualizer.measurementsCache[index]
    const { scrollOffset, scrollRect } = virtualizer
    if (!measured || scrollOffset === null || scrollRect === null) return false
    const coveredPx = scrollOffset === 0 ? 0 : GROUP_PX
    return (
      measured.start >= scrollOffset + coveredPx && measured.end <= scrollOffset + scrollRect.height
    )
  }

  const firstInSight = virtualizer.range?.startIndex ?? 0
  const current = rows.findLast((row, index) => row.kind === 'group' && index <= firstInSight)
  const inSight = Map.groupBy(virtualizer.getVirtualItems(), ({ index }) => rows[index]?.group)

  return (
    <div className={styles.frame}>
      {current?.kind === 'group' && (
        <Heading
          title={inLanguage(current.group.title, language)}
          count={current.count}
          isFolded={current.isFolded}
          isSticky
          onToggle={() => toggleGroup(current.group.id)}
        />
      )}
      <div
        ref={scroller}
        id={listId}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native select is not windowed
        role="listbox"
        tabIndex={0}
        aria-label={text.operations}
        aria-activedescendant={activeIndex < 0 ? undefined : rowId(listId, activeIndex)}
        className={styles.list}
        data-search={isSearch || undefined}
        onKeyDown={onKeyDown}
      >
        <div role="presentation" style={{ height: virtualizer.getTotalSize() }}>
          {[...inSight].map(([group, members]) => (
            <div
              key={group?.id}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a group of options, not of fields
              role="group"
              aria-label={group ? inLanguage(group.title, language) : undefined}
            >
              {members.map(({ index, start }) => {
                const row = rows[index]
                if (row?.kind === 'group') {
                  return (
                    <Heading
                      key="group"
                      title={inLanguage(row.group.title, language)}
                      count={row.count}
                      isFolded={row.isFolded}
                      topPx={start}
                      onToggle={() => toggleGroup(row.group.id)}
                    />
                  )
                }
                return (
                  row && (
                    <OperationRow
                      key={index}
                      id={rowId(listId, index)}
                      operation={row.operation}
                      position={row.position}
                      total={total}
                      isActive={index === activeIndex}
                      isOpen={row.operation.id === openId}
                      isStarred={starred.has(row.operation.id)}
                      onStar={toggleFavourite}
                      topPx={start}
                      onOpen={onOpen}
                    />
                  )
                )
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  )
}

/** A group's heading. The list is what is read out and what hears the keys: ← folds, → unfolds. */
function Heading({
  title,
  count,
  isFolded,
  isSticky = false,
  topPx,
  onToggle,
}: {
  title: string
  count: number
  isFolded: boolean
  isSticky?: boolean
  topPx?: number
  onToggle: () => void
}) {
  const text = useText(explorerMessages)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the pointer; the list hears the keys
    <div
      aria-hidden
      className={isSticky ? styles.sticky : styles.group}
      style={topPx === undefined ? undefined : { top: topPx }}
      data-folded={isFolded || undefined}
      title={isFolded ? text.unfold : text.fold}
      onClick={onToggle}
    >
      <ChevronDown />
      {title} <span>{count}</span>
    </div>
  )
}
