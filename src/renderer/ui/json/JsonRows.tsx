import { type KeyboardEvent, type MouseEvent, type RefObject, useId, useMemo } from 'react'
import { menuAskedAt, type Point } from '../menuAsked.ts'
import { patternOf } from './engine/search.ts'
import styles from './json.module.css'
import { JsonRow, type RowActions } from './JsonRow.tsx'
import { ROW_PX, scrolledHeight } from './scroll.ts'
import { customStyle } from './customStyle.ts'
import { useScroll } from './useScroll.ts'
import type { Shown, Viewer } from './viewer.ts'

/** So many rows are laid out as a page is: all of them, long ones over several lines. */
const MOST_WRAPPED_ROWS = 400

/** The rows of a text that are in sight, as a tree that is moved through by keys. */
export function JsonRows({
  viewer,
  shown,
  label,
  tree,
  onMenu,
}: {
  viewer: Viewer
  shown: Shown
  label: string
  tree: RefObject<HTMLDivElement | null>
  /** The menu of the current line was asked for, by the mouse or by a key. */
  onMenu: ((at: Point) => void) | undefined
}) {
  const id = useId()
  const { state, rows, from, search, hit, line, row, reveals } = shown
  const lines = state?.lines ?? 0
  const isWrapped = state !== null && state.isComplete && lines <= MOST_WRAPPED_ROWS
  const { scroller, layer, layout } = useScroll({
    rows: state?.rows ?? 0,
    from,
    reveals,
    revealedRow: row,
    isWrapped,
    look: (from, to) => viewer.send({ do: 'look', from, to }),
  })
  const words = search?.query.text
  const matchCase = search?.query.matchCase ?? false
  const pattern = useMemo(
    () => (words === undefined ? null : patternOf({ text: words, matchCase })),
    [words, matchCase],
  )
  const actions = useMemo(() => actionsOf(viewer), [viewer])

  function askForMenu(event: MouseEvent | KeyboardEvent): boolean {
    const current = document.getElementById(`${id}-${line}`)?.lastElementChild ?? null
    const at = onMenu ? menuAskedAt(event, current) : null
    if (at) onMenu?.(at)
    return at !== null
  }

  function onKeyDown(event: KeyboardEvent) {
    if (askForMenu(event)) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const current = rows.find((one) => one.line === line)
    const page = Math.max(1, Math.floor(layout.viewportPx / ROW_PX) - 1)
    const last = (state?.rows ?? 1) - 1
    const to = (wanted: number) => goToRow(viewer, Math.max(0, Math.min(wanted, last)))
    const moves: Record<string, () => void> = {
      ArrowDown: () => to(row + 1),
      ArrowUp: () => to(row - 1),
      PageDown: () => to(row + page),
      PageUp: () => to(row - page),
      Home: () => to(0),
      End: () => to(last),
      ArrowRight: () =>
        current?.fold?.isFolded === true ? actions.fold(line, false) : to(row + 1),
      ArrowLeft: () =>
        current?.fold?.isFolded === false
          ? actions.fold(line, true)
          : viewer.send({ do: 'goAround', line }),
      Enter: () => current?.fold && actions.fold(line, !current.fold.isFolded),
      ' ': () => current?.fold && actions.fold(line, !current.fold.isFolded),
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    event.stopPropagation()
    move()
  }

  const isCurrentThere = rows.some((one) => one.line === line)
  const digits = String(Math.max(lines, 99)).length
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      data-wrapped={isWrapped || undefined}
      style={customStyle({ '--digits': digits })}
    >
      <div
        ref={tree}
        role="tree"
        tabIndex={0}
        className={styles.tree}
        aria-label={label}
        aria-busy={state?.isComplete !== true}
        aria-activedescendant={isCurrentThere ? `${id}-${line}` : undefined}
        style={isWrapped ? undefined : { height: scrolledHeight(layout) }}
        onKeyDown={onKeyDown}
        onContextMenu={askForMenu}
      >
        <div ref={layer} role="presentation" className={styles.layer}>
          {rows.map((one) => (
            <JsonRow
              key={one.line}
              id={`${id}-${one.line}`}
              row={one}
              isCurrent={one.line === line}
              pattern={pattern}
              hitInLine={hit?.line === one.line ? hit.inLine : -1}
              actions={actions}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** A row that is not there yet is asked for: its line is known when it comes. */
function goToRow(viewer: Viewer, row: number) {
  const { rows, from } = viewer.shown()
  const there = rows[row - from]
  if (there) viewer.goTo(row, there.line)
  else viewer.send({ do: 'goToRow', row })
}

function actionsOf(viewer: Viewer): RowActions {
  return {
    choose: (line) => viewer.choose(line),
    fold: (line, isFolded) => {
      viewer.choose(line)
      viewer.send({ do: 'fold', line, isFolded })
    },
    more: (line) => viewer.send({ do: 'more', line }),
    copyValue: (line) => void copy(viewer, line),
  }
}

async function copy(viewer: Viewer, line: number): Promise<void> {
  const value = await viewer.ask({ of: 'value', line })
  if (typeof value === 'string') await navigator.clipboard.writeText(value)
}
