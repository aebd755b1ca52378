import { Table2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { printJson } from '../../../../shared/losslessJson.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import type { AskedLine } from '../../../ui/json/JsonView.tsx'
import type { Point } from '../../../ui/menuAsked.ts'
import { Select } from '../../../ui/Select.tsx'
import { useWholeBody } from '../answer/useWholeBody.ts'
import { COPY_FORMS, copyAs } from './copies.ts'
import {
  cellText,
  columnsOf,
  findLists,
  type FoundList,
  type ListRow,
  sorted,
  step,
} from './lists.ts'
import styles from './table.module.css'
import { tableMessages } from './table.messages.ts'
import { type Order, TableView } from './TableView.tsx'

/** Above this, reading it with every digit would hold up the window. */
const MOST_BYTES = 4_000_000
const NO_LISTS: FoundList[] = []

/** The lists of objects in an answer, one at a time as a table. */
export function TableTab({ body, onMenu }: { body: Body; onMenu: (asked: AskedLine) => void }) {
  const text = useText(tableMessages)
  const whole = useWholeBody(body, MOST_BYTES)
  const isTooLarge = body.sizeBytes > MOST_BYTES || whole?.large !== undefined
  const lists = useMemo(
    () => (whole?.form === 'json' && !isTooLarge ? findLists(whole.text) : NO_LISTS),
    [whole, isTooLarge],
  )
  const [path, setPath] = useState<string | null>(null)
  const list = lists.find((one) => one.path === path) ?? lists[0]

  if (!whole) return null
  if (!list) {
    return (
      <EmptyState icon={<Table2 aria-hidden />} title={isTooLarge ? text.tooLarge : text.noList}>
        {isTooLarge ? text.tooLargeHint : text.noListHint}
      </EmptyState>
    )
  }
  return <ListTable key={list.path} list={list} lists={lists} onChoose={setPath} onMenu={onMenu} />
}

function ListTable({
  list,
  lists,
  onChoose,
  onMenu,
}: {
  list: FoundList
  lists: readonly FoundList[]
  onChoose: (path: string) => void
  onMenu: (asked: AskedLine) => void
}) {
  const text = useText(tableMessages)
  const language = useLanguage()
  const [order, setOrder] = useState<Order | null>(null)
  const columns = useMemo(() => columnsOf(list.rows), [list])
  const rows = useMemo(
    () => (order === null ? list.rows : sorted(list.rows, order.column, order.direction)),
    [list, order],
  )

  function askForMenu(at: Point, row: ListRow, column: string) {
    const place = list.places.get(row) ?? 0
    const value = row[column]
    onMenu({
      at,
      path: `${list.path}[${place}]${step(column)}`,
      json: value === undefined ? '' : printJson(value),
      value: async () => cellText(value),
    })
  }

  return (
    <div className={styles.tab}>
      <div className={styles.bar}>
        <Select
          aria-label={text.list}
          mono
          value={list.path}
          onChange={onChoose}
          options={lists.map((one) => ({
            id: one.path,
            label: `${one.path} (${formatNumber(one.rows.length, language)})`,
          }))}
        />
        <span className={styles.copies}>
          {COPY_FORMS.map((form) => (
            <CopyButton
              key={form}
              words
              label={text[form]}
              text={() => copyAs(form, rows, columns)}
            />
          ))}
        </span>
      </div>
      <TableView
        label={text.tableOf(list.path, rows.length)}
        rows={rows}
        columns={columns}
        order={order}
        onOrder={setOrder}
        onMenu={askForMenu}
      />
    </div>
  )
}
