import { X } from 'lucide-react'
import type { ClipboardEvent } from 'react'
import { ToggleButton } from 'react-aria-components'
import { readTable } from '../../../../shared/messages/series/readTable.ts'
import { MOST_ROWS, withCell, withRow } from '../../../../shared/messages/series/table.ts'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { RowFindings } from './RowFindings.tsx'
import { RowStateView } from './RowStateView.tsx'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'
import type { Series } from './useSeries.ts'

/** The rows of a series, a column for each variable; several cells can be pasted into one. */
export function SeriesTable({ series }: { series: Series }) {
  const text = useText(seriesMessages)
  const { profile, names, rows, states, ready, isUnderWay, write } = series
  const inSight = useApp((app) => app.seriesInSight[profile.id])
  const look = useApp((app) => app.lookAtRow)
  const remove = useApp((app) => app.removeRows)
  const findings = new Map(ready.map((row) => [row.id, row.findings]))

  function pasteCells(event: ClipboardEvent, rowIndex: number, column: number) {
    const pasted = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(pasted.trimEnd())) return
    const read = readTable(pasted, names.slice(column))
    if (!read.ok) return
    event.preventDefault()
    const lacking = Math.max(0, rowIndex + read.rows.length - rows.length)
    let next = rows
    for (let count = 0; count < lacking && next.length < MOST_ROWS; count += 1) next = withRow(next)
    for (const [offset, values] of read.rows.entries()) {
      const row = next[rowIndex + offset]
      for (const [name, value] of Object.entries(values)) {
        if (row) next = withCell(next, row.id, name, value)
      }
    }
    write(next)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={text.table}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                <code>{name}</code>
              </th>
            ))}
            <th scope="col" colSpan={2}>
              {text.state}
            </th>
          </tr>
        </thead>
        {rows.map((row, index) => {
          const state = states.get(row.id) ?? { at: 'waiting' }
          const isFixed = isUnderWay || state.at === 'accepted'
          return (
            <tbody key={row.id} data-at={state.at} data-in-sight={row.id === inSight}>
              <tr>
                <th scope="row">
                  <ToggleButton
                    className={classes(styles.number)}
                    aria-label={text.lookAt(index + 1)}
                    isSelected={row.id === inSight}
                    onChange={(isOn) => look(profile.id, isOn ? row.id : null)}
                  >
                    {index + 1}
                  </ToggleButton>
                </th>
                {names.map((name, column) => (
                  <td key={name}>
                    <input
                      aria-label={text.cell(name, index + 1)}
                      value={row.values[name] ?? ''}
                      readOnly={isFixed}
                      spellCheck={false}
                      onFocus={() => look(profile.id, row.id)}
                      onChange={(event) => write(withCell(rows, row.id, name, event.target.value))}
                      onPaste={(event) => {
                        if (!isFixed) pasteCells(event, index, column)
                      }}
                    />
                  </td>
                ))}
                <td>
                  <RowStateView
                    series={series}
                    rowId={row.id}
                    number={index + 1}
                    state={state}
                    findings={findings.get(row.id) ?? []}
                  />
                </td>
                <td>
                  <IconButton
                    label={text.removeRow(index + 1)}
                    isDisabled={isUnderWay}
                    onPress={() => remove(profile.id, [row.id])}
                  >
                    <X aria-hidden />
                  </IconButton>
                </td>
              </tr>
              <RowFindings
                of={series}
                state={state}
                findings={findings.get(row.id) ?? []}
                span={names.length + 3}
              />
            </tbody>
          )
        })}
      </table>
    </section>
  )
}
