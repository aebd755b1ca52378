import { Plus } from 'lucide-react'
import { useState } from 'react'
import { entryField } from '../../../../../shared/request/readNested.ts'
import { pathText } from '../../../../../shared/request/problem.ts'
import { useText } from '../../../../i18n/useText.ts'
import { Button } from '../../../../ui/Button.tsx'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import type { DrawPart, PartProps } from './part.ts'
import { Row } from './Row.tsx'
import { useRowEdits } from './useRowEdits.ts'
import { blankEntry } from './values.ts'

/** So many rows are drawn at first, and with each press for more. */
const PAGE = 50

/** The entries of a list, page by page, and what adds one. */
export function Rows({
  field,
  label,
  value,
  problems,
  isSaid,
  onChange,
  Part,
}: PartProps & { Part: DrawPart }) {
  const text = useText(nestedMessages)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const name = (at: number) => pathText(label, [at])
  const { place, ids, said, ...edits } = useRowEdits(list, name, onChange)
  const [most, setMost] = useState(PAGE)
  const entry = entryField(field)
  if (!entry) return null

  const wrongAt = isSaid ? Math.max(0, ...problems.map(({ path }) => Number(path[0] ?? 0))) : 0
  const shown = Math.min(list.length, Math.max(most, wrongAt + 1))

  function add() {
    if (!entry) return
    // Drawn with it, however many there are.
    setMost(Math.max(most, list.length + 1))
    edits.add(blankEntry(entry))
  }

  function move(at: number, to: number) {
    if (to >= 0 && to < shown) edits.move(at, to)
  }

  return (
    <div className={styles.list}>
      <div ref={place} className={styles.rows}>
        {list.slice(0, shown).map((one, at) => (
          <Row
            Part={Part}
            key={ids[at]}
            field={entry}
            at={at}
            isFirst={at === 0}
            isLast={at === list.length - 1}
            label={name(at)}
            value={one}
            problems={problems}
            isSaid={isSaid}
            startsOpen={list.length <= 3 || at === list.length - 1}
            onChange={(changed) =>
              onChange(list.with(at, changed === undefined ? blankEntry(entry) : changed))
            }
            onMove={(to) => move(at, to)}
            onRemove={() => edits.remove(at)}
          />
        ))}
      </div>
      {shown < list.length && (
        <Button look="plain" onPress={() => setMost(shown + PAGE)}>
          {text.moreEntries(Math.min(PAGE, list.length - shown))}
        </Button>
      )}
      <Button
        look="plain"
        icon={<Plus aria-hidden />}
        aria-label={`${text.add}: ${label}`}
        onPress={add}
        data-add
      >
        {text.add}
      </Button>
      <output className={styles.said}>{said}</output>
    </div>
  )
}
