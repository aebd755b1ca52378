import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { classes } from '../../../ui/classes.ts'
import { cellText, type ListRow } from './lists.ts'
import { menuAskedAt, type Point, pointUnder } from '../../../ui/menuAsked.ts'
import styles from './table.module.css'
import { useCells } from './useCells.ts'

/** By which column a table is ordered. */
export interface Order {
  column: string
  direction: 'ascending' | 'descending'
}

const ROW_PX = 26
const HEADING_PX = 28
const SAMPLE = 60
const CHARACTER_PX = 7.4
const CELL_PX = 26
const [LEAST_PX, MOST_PX] = [56, 300]

/**
 * Rows under their columns; only those in sight exist, however many there are. Keys go from cell to
 * cell, and Enter, as the Menu key and the right button do, asks for the menu of one.
 */
export function TableView({
  label,
  rows,
  columns,
  order,
  onOrder,
  onMenu,
}: {
  label: string
  rows: readonly ListRow[]
  columns: readonly string[]
  order: Order | null
  onOrder: (order: Order | null) => void
  onMenu: (at: Point, row: ListRow, column: string) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const widths = useMemo(() => columns.map((column) => widthOf(column, rows)), [columns, rows])
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollPaddingStart: HEADING_PX,
  })
  const shown = virtualizer.getVirtualItems()
  const cells = useCells(rows.length, columns.length, (row) => virtualizer.scrollToIndex(row))
  const above = shown[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)

  function askForMenu(event: MouseEvent | KeyboardEvent, isAskedByEnter = false): boolean {
    const current = cells.element()
    const at = isAskedByEnter ? current && pointUnder(current) : menuAskedAt(event, current)
    const row = rows[cells.current.row]
    const column = columns[cells.current.column]
    if (!at || !row || column === undefined) return false

    event.preventDefault()
    onMenu(at, row, column)
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    // The headings have keys of their own.
    if (event.target !== event.currentTarget) return
    if (askForMenu(event, event.key === 'Enter') || cells.move(event)) event.stopPropagation()
  }

  return (
    <div ref={scroller} className={styles.scroller}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table whose cells keys go through is a grid
        role="grid"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={
          shown.some(({ index }) => index === cells.current.row)
            ? cells.idOf(cells.current)
            : undefined
        }
        tabIndex={0}
        className={styles.table}
        onKeyDown={onKeyDown}
        onContextMenu={askForMenu}
      >
        <colgroup>
          {columns.map((column, index) => (
            <col key={column} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} aria-sort={order?.column === column ? order.direction : 'none'}>
                <Button className={classes(styles.heading)} onPress={() => onOrder(next(column))}>
                  {column}
                  {order?.column === column &&
                    (order.direction === 'ascending' ? (
                      <ArrowUp aria-hidden />
                    ) : (
                      <ArrowDown aria-hidden />
                    ))}
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden style={{ height: above }} />}
          {shown.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} className={styles.row}>
              {columns.map((column, at) => {
                const cell = { row: index, column: at }
                const text = cellText(rows[index]?.[column])
                return (
                  <td
                    key={column}
                    id={cells.idOf(cell)}
                    title={text.length > 30 ? text : undefined}
                    data-current={
                      (index === cells.current.row && at === cells.current.column) || undefined
                    }
                    onMouseDown={() => cells.choose(cell)}
                  >
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  )

  /** Up, down, and back to the order in which they came. */
  function next(column: string): Order | null {
    if (order?.column !== column) return { column, direction: 'ascending' }
    return order.direction === 'ascending' ? { column, direction: 'descending' } : null
  }
}

function widthOf(column: string, rows: readonly ListRow[]): number {
  const texts = rows.slice(0, SAMPLE).map((row) => cellText(row[column]))
  const longest = Math.max(column.length + 2, ...texts.map((text) => lengthOf(text)))
  return Math.min(MOST_PX, Math.max(LEAST_PX, longest * CHARACTER_PX + CELL_PX))
}

/** Chinese characters are as wide as two others. */
function lengthOf(text: string): number {
  const start = text.slice(0, 60)
  return start.length + (start.match(/[\u2E80-\uFFEF]/g)?.length ?? 0)
}
