import { Braces, ClipboardPaste, Ellipsis, Plus, Rows3 } from 'lucide-react'
import { useState } from 'react'
import { MOST_ROWS, withRow } from '../../../../shared/messages/series/table.ts'
import type { Variables } from '../../../../shared/request/variables.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuRule } from '../../../ui/Menu.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { WarnLine } from '../../../ui/WarnLine.tsx'
import { useApp } from '../../../useApp.tsx'
import { callKey } from '../../../callKey.ts'
import type { Message } from '../useMessage.ts'
import { SERIES_KEPT_AS } from './keptSeries.ts'
import { PasteRows } from './PasteRows.tsx'
import { RemovedLine } from './RemovedLine.tsx'
import { resultsAsCsv, resultsAsJson } from './results.ts'
import { SeriesBar } from './SeriesBar.tsx'
import { SeriesTable } from './SeriesTable.tsx'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'
import { type Series, useSeries } from './useSeries.ts'

/** The same message once a row, with other values: the table, and how its sending goes. */
export function SeriesTab({ message }: { message: Message }) {
  const text = useText(seriesMessages)
  const series = useSeries(message)
  const [isPasting, setPasting] = useState(false)
  const forget = useApp((app) => app.forgetSeries)
  const remove = useApp((app) => app.removeRows)
  const { profile, names, rows, run, isUnderWay, write } = series
  const isRemoved = useApp((app) => app.seriesRemoved?.profileId === profile.id)
  const isUnkept = useApp((app) => app.tooLargeToKeep.has(callKey(profile.id, SERIES_KEPT_AS)))

  const add = (more: readonly Variables[]) =>
    write(more.reduce((whole, values) => withRow(whole, values), rows))

  if (names.length === 0 && rows.length === 0 && !isRemoved) {
    return (
      <EmptyState icon={<Braces aria-hidden />} title={text.noVariables}>
        {text.noVariablesHint}
      </EmptyState>
    )
  }
  return (
    <div className={styles.series}>
      <div className={styles.tools}>
        <Button
          icon={<Plus aria-hidden />}
          isDisabled={isUnderWay || rows.length >= MOST_ROWS}
          onPress={() => add([{}])}
        >
          {text.addRow}
        </Button>
        <Button
          icon={<ClipboardPaste aria-hidden />}
          isDisabled={isUnderWay || names.length === 0}
          onPress={() => setPasting(true)}
        >
          {text.paste}
        </Button>
        <span className={styles.space} />
        <Menu
          label={text.more}
          trigger={
            <IconButton label={text.more}>
              <Ellipsis aria-hidden />
            </IconButton>
          }
        >
          <MenuItem
            id="csv"
            label={text.exportCsv}
            isDisabled={rows.length === 0}
            onAction={() => saveFile('dingbench-series.csv', csvOf(series))}
          />
          <MenuItem
            id="json"
            label={text.exportJson}
            isDisabled={rows.length === 0}
            onAction={() => saveFile('dingbench-series.json', resultsAsJson(series))}
          />
          <MenuRule />
          <MenuItem
            id="forget"
            label={text.forget}
            isDisabled={isUnderWay || run === undefined}
            onAction={() => forget(profile.id)}
          />
          <MenuItem
            id="clear"
            label={text.clear}
            isDisabled={isUnderWay || rows.length === 0}
            onAction={() => remove(profile.id)}
          />
        </Menu>
      </div>
      <RemovedLine profileId={profile.id} />
      {isUnkept && <WarnLine>{text.unkept}</WarnLine>}
      {names.length === 0 && <p className={styles.note}>{text.noVariablesHint}</p>}
      {rows.length === 0 ? (
        <EmptyState icon={<Rows3 aria-hidden />} title={text.noRows}>
          {text.noRowsHint}
        </EmptyState>
      ) : (
        <>
          <SeriesTable series={series} />
          <SeriesBar series={series} />
        </>
      )}
      <PasteRows
        isOpen={isPasting}
        names={names}
        room={MOST_ROWS - rows.length}
        onClose={() => setPasting(false)}
        onRead={(more) => {
          add(more)
          setPasting(false)
        }}
      />
    </div>
  )
}

function csvOf(series: Series): Blob {
  return new Blob([resultsAsCsv(series)], { type: 'text/csv' })
}
