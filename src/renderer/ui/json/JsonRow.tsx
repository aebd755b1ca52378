import { memo } from 'react'
import { formatBytes, formatNumber } from '../../i18n/quantities.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { customStyle } from './customStyle.ts'
import { type Row, rowText } from './engine/row.ts'
import styles from './json.module.css'
import { jsonMessages } from './json.messages.ts'
import { Marked, marksIn } from './Marked.tsx'

/** Deeper lines are indented no further. */
const DEEPEST_INDENT = 60

/** What a row can be asked to do. */
export interface RowActions {
  choose: (line: number) => void
  fold: (line: number, isFolded: boolean) => void
  more: (line: number) => void
  copyValue: (line: number) => void
}

/** One line of a text: number, fold mark, key and value. */
export const JsonRow = memo(function JsonRow({
  row,
  id,
  isCurrent,
  pattern,
  hitInLine,
  actions,
}: {
  row: Row
  id: string
  isCurrent: boolean
  /** What is searched for; `null` for nothing. */
  pattern: RegExp | null
  /** Which hit on this line was gone to, -1 for none. */
  hitInLine: number
  actions: RowActions
}) {
  const text = useText(jsonMessages)
  const { line, depth, kind, key, fold } = row
  const marks = pattern && marksIn(rowText(row), pattern, hitInLine)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree itself has the focus and takes the keys
    <div
      role="treeitem"
      id={id}
      className={styles.row}
      aria-level={depth + 1}
      aria-selected={isCurrent}
      aria-expanded={fold ? !fold.isFolded : undefined}
      data-kind={kind}
      onMouseDown={() => actions.choose(line)}
    >
      <span className={styles.number} aria-hidden data-number={line + 1} />
      {fold ? (
        // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the mouse; the arrow keys do the same
        <span
          className={styles.chevron}
          data-folded={fold.isFolded}
          aria-hidden
          title={fold.isFolded ? text.unfold : text.fold}
          onClick={() => actions.fold(line, !fold.isFolded)}
        />
      ) : (
        <span className={styles.chevron} aria-hidden />
      )}
      <span className={styles.text} style={indentOf(depth)}>
        {key !== null && (
          <>
            <span className={styles.key}>
              <Marked text={key} offset={0} marks={marks} />
            </span>
            <Marked text=": " offset={key.length} marks={marks} />
          </>
        )}
        <span className={styles.value}>
          <Marked text={row.value} offset={key === null ? 0 : key.length + 2} marks={marks} />
        </span>
        {row.leftOutBytes > 0 && <Rest row={row} actions={actions} />}
        {fold?.isFolded === true && <Folded row={row} actions={actions} />}
        {row.hasComma && ','}
      </span>
    </div>
  )
})

/** What stands for the lines that are folded away. */
function Folded({ row: { line, fold, value }, actions }: { row: Row; actions: RowActions }) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  if (!fold) return null
  const count = (value === '{' ? text.members : text.elements)(
    fold.members,
    formatNumber(fold.members, language),
  )
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the mouse; the arrow keys do the same */}
      <span className={styles.folded} onClick={() => actions.fold(line, false)}>
        {count}
      </span>
      <span>{fold.close}</span>
    </>
  )
}

/** What stands for the rest of a long value. */
function Rest({ row: { line, leftOutBytes }, actions }: { row: Row; actions: RowActions }) {
  const text = useText(jsonMessages)
  const language = useLanguage()
  return (
    <span className={styles.rest}>
      {'… '}
      <button type="button" tabIndex={-1} onClick={() => actions.more(line)}>
        {text.more(formatBytes(leftOutBytes, language))}
      </button>
      <button type="button" tabIndex={-1} onClick={() => actions.copyValue(line)}>
        {text.copyWholeValue}
      </button>
    </span>
  )
}

function indentOf(depth: number) {
  return customStyle({ '--depth': Math.min(depth, DEEPEST_INDENT) })
}
