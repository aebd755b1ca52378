import { type Ref, useCallback, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatNumber } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import type { Point } from '../menuAsked.ts'
import { FilterBar } from './FilterBar.tsx'
import { FindBar } from './FindBar.tsx'
import { Foot } from './Foot.tsx'
import styles from './json.module.css'
import { jsonMessages } from './json.messages.ts'
import { JsonRows } from './JsonRows.tsx'
import { type TextSource, useViewer } from './useViewer.ts'
import type { Shown, Viewer } from './viewer.ts'

/** What can be asked of a view from outside. */
export interface JsonHandle {
  /** Opens the search bar and puts the focus into it. */
  search: () => void
  /** The whole text as received, without taking it into the window's memory. */
  whole: () => Promise<Blob | null>
}

/** A line whose menu was asked for. */
export interface AskedLine {
  at: Point
  /** As a JSONPath. */
  path: string
  /** The value in it as JSON: a bracket where it holds others, empty where it is too long. */
  json: string
  /** All of its value as received; `null` when it is too large. */
  value: () => Promise<string | Blob | null>
}

/**
 * A JSON text as indented lines that fold, can be searched and filtered; or any other text as the
 * lines it has. Only the lines in sight are in the page, and reading is done elsewhere, so that a
 * text of many megabytes is there as soon as a small one. Not editable.
 */
export function JsonView({
  source,
  form,
  label,
  handle,
  onMenu,
}: {
  source: TextSource
  form: 'json' | 'text'
  label: string
  handle?: Ref<JsonHandle>
  /** The menu of a line was asked for; none without it. */
  onMenu?: (asked: AskedLine) => void
}) {
  const [viewer, shown] = useViewer(source, form)
  const [bar, setBar] = useState<'find' | 'filter' | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const tree = useRef<HTMLDivElement>(null)

  const openBar = useCallback((wanted: 'find' | 'filter') => {
    flushSync(() => setBar(wanted))
    input.current?.select()
    input.current?.focus()
  }, [])

  const openFilter = useCallback(() => openBar('filter'), [openBar])

  function closeBar() {
    setBar(null)
    if (bar === 'find') viewer.send({ do: 'search', query: null })
    if (bar === 'filter') viewer.send({ do: 'filter', path: null })
    tree.current?.focus()
  }

  async function askForMenu(at: Point) {
    const { line, rows } = viewer.shown()
    const row = rows.find((one) => one.line === line)
    const path = await viewer.ask({ of: 'path', line })
    if (!row || typeof path !== 'string') return
    const json = row.leftOutBytes === 0 ? row.value : ''
    onMenu?.({ at, path, json, value: () => viewer.ask({ of: 'value', line }) })
  }

  useImperativeHandle(handle, () => ({
    search: () => openBar('find'),
    whole: async () => {
      const whole = await viewer.ask({ of: 'whole' })
      return whole instanceof Blob ? whole : null
    },
  }))

  const bars = useMemo(
    () => ({ viewer, input, onClose: closeBar }),
    // oxlint-disable-next-line react/exhaustive-deps -- closing depends on the bar that is open alone
    [viewer, bar],
  )
  return (
    <div className={styles.view}>
      {bar === 'find' && <FindBar {...bars} shown={shown} />}
      {bar === 'filter' && <FilterBar {...bars} filtered={shown.state?.filtered ?? null} />}
      <Notice viewer={viewer} shown={shown} />
      <JsonRows
        viewer={viewer}
        shown={shown}
        label={label}
        tree={tree}
        onMenu={shown.state?.form === 'json' && onMenu ? (at) => void askForMenu(at) : undefined}
      />
      <Foot viewer={viewer} state={shown.state} line={shown.line} onFilter={openFilter} />
    </div>
  )
}

/** Says where a text stops being JSON, or that the rest of it is lost. */
function Notice({ viewer, shown: { state } }: { viewer: Viewer; shown: Shown }) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  if (state?.isLost === true) return <p className={styles.notice}>{text.lost}</p>
  if (!state?.broken) return null

  const { line, column, problem } = state.broken
  const place = text.brokenAt(
    formatNumber(line, language),
    formatNumber(column, language),
    text[problem],
  )
  return (
    <p className={styles.notice}>
      {place}
      <button type="button" onClick={() => viewer.send({ do: 'reveal', line: line - 1 })}>
        {text.showPlace}
      </button>
    </p>
  )
}
