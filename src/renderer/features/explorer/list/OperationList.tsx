import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { explorerMessages } from '../explorer.messages.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import styles from './list.module.css'
import { OperationRow } from './OperationRow.tsx'
import type { Row } from './rows.ts'

const OPERATION_PX = 30
const GROUP_PX = 28

/** The element id of a row, for `aria-activedescendant`. */
export function rowId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The operations in groups. Only the rows in sight exist, however many there are. */
export function OperationList({
  listId,
  rows,
  total,
  activeIndex,
  openId,
  onOpen,
  onKeyDown,
}: {
  listId: string
  rows: Row[]
  total: number
  /** The row that the keyboard is on; -1 for none. */
  activeIndex: number
  openId: string
  onOpen: (operationId: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  const text = useText(explorerMessages)
  const language = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? GROUP_PX : OPERATION_PX),
    overscan: 8,
    scrollPaddingStart: GROUP_PX,
    // A screen reader follows aria-activedescendant: that row must exist even when scrolled away.
    rangeExtractor: (range) =>
      activeIndex < 0
        ? defaultRangeExtractor(range)
        : [...new Set([activeIndex, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  })

  useEffect(() => {
    virtualizer.measure()
  }, [virtualizer, rows])

  useEffect(() => {
    if (activeIndex >= 0) virtualizer.scrollToIndex(activeIndex)
  }, [virtualizer, activeIndex, rows])

  const firstInSight = virtualizer.range?.startIndex ?? 0
  const current = rows.findLast((row, index) => row.kind === 'group' && index <= firstInSight)
  const inSight = Map.groupBy(virtualizer.getVirtualItems(), ({ index }) => rows[index]?.group)

  return (
    <div className={styles.frame}>
      {current?.kind === 'group' && (
        <div aria-hidden className={styles.sticky}>
          {inLanguage(current.group.title, language)} <span>{current.count}</span>
        </div>
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
                    <div key="group" aria-hidden className={styles.group} style={{ top: start }}>
                      {inLanguage(row.group.title, language)} <span>{row.count}</span>
                    </div>
                  )
                }
                return (
                  row && (
                    <OperationRow
                      key={row.operation.id}
                      id={rowId(listId, index)}
                      operation={row.operation}
                      position={row.position}
                      total={total}
                      isActive={index === activeIndex}
                      isOpen={row.operation.id === openId}
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
