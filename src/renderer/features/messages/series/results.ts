import { printTable } from '../../../../shared/messages/series/readTable.ts'
import type { RowState } from '../../../../shared/messages/series/run.ts'
import type { Series } from './useSeries.ts'

type Told = Pick<Series, 'names' | 'rows' | 'states'>

/** The rows with what became of them, for a spreadsheet. What was answered is masked already. */
export function resultsAsCsv(series: Told): string {
  return printTable(resultsOf(series))
}

/** The same as JSON. */
export function resultsAsJson(series: Told): string {
  return `${JSON.stringify(resultsOf(series), null, 2)}\n`
}

function resultsOf({ names, rows, states }: Told) {
  return rows.map(({ id, values }, index) => {
    const said = Object.fromEntries(names.map((name) => [name, values[name] ?? '']))
    return { row: String(index + 1), ...said, ...whatBecame(states.get(id)) }
  })
}

function whatBecame(state: RowState = { at: 'waiting' }) {
  return {
    result: state.at,
    task_id: state.at === 'accepted' ? (state.taskId ?? '') : '',
    code: state.at === 'refused' ? state.code : '',
    message: state.at === 'refused' ? state.message : '',
  }
}
