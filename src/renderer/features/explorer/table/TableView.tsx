import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { Button } from 'react-aria-components'
import { classes } from '../../../ui/classes.ts'
import { cellText, type ListRow } from './lists.ts'
import { Scroller } from '../../../ui/Scroller.tsx'
import styles from './table.module.css'

/** By which column a table is ordered. */
export interface Order {
  column: string
  direction: 'ascending' | 'descending'
}

const ROW_PX = 26
const SAMPLE = 60
const CHARACTER_PX = 7.4
const CELL_PX = 26
const [LEAST_PX, MOST_PX] = [56, 300]

/** Rows under their columns; only those in sight exist, however many there are. */
export function TableView({
  label,
  rows,
  columns,
  order,
  onOrder,
}: {
  label: string
  rows: readonly ListRow[]
  columns: readonly string[]
  order: Order | null
  onOrder: (order: Order | null) => void
}) {
  const scroller = useRef<HTMLElement>(null)
  const widths = useMemo(() => columns.map((column) => widthOf(column, rows)), [columns, rows])
  // oxlint-disable-next-line react/incompatible-library -- its functions change with every scroll; nothing here memoizes them
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 12,
  })
  const shown = virtualizer.getVirtualItems()
  const above = shown[0]?.start ?? 0
  const below = virtualizer.getTotalSize() - (shown.at(-1)?.end ?? 0)

  return (
    <Scroller ref={scroller} className={styles.scroller} label={label}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
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
              {columns.map((column) => {
                const text = cellText(rows[index]?.[column])
                return (
                  <td key={column} title={text.length > 30 ? text : undefined}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ))}
          {below > 0 && <tr aria-hidden style={{ height: below }} />}
        </tbody>
      </table>
    </Scroller>
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
