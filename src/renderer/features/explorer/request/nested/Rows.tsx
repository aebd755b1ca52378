import { Plus } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { entryField } from '../../../../../shared/request/readNested.ts'
import { pathText } from '../../../../../shared/request/problem.ts'
import { useText } from '../../../../i18n/useText.ts'
import { Button } from '../../../../ui/Button.tsx'
import { focusFirst } from '../focus.ts'
import styles from './nested.module.css'
import { nestedMessages } from './nested.messages.ts'
import type { DrawPart, PartProps } from './part.ts'
import { Row } from './Row.tsx'
import { moved, useRowIds } from './useRowIds.ts'
import { blankEntry } from './values.ts'

/** So many rows are drawn at first, and with each press for more. */
const PAGE = 50

/** The entries of a list: added, removed and moved by button, moved by Alt with an arrow as well. */
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
  const place = useRef<HTMLDivElement>(null)
  const list: readonly unknown[] = Array.isArray(value) ? value : []
  const { ids, change } = useRowIds(list.length)
  const [most, setMost] = useState(PAGE)
  const [said, setSaid] = useState('')
  const entry = entryField(field)
  if (!entry) return null

  const name = (at: number) => pathText(label, [at])
  const wrongAt = isSaid ? Math.max(0, ...problems.map(({ path }) => Number(path[0] ?? 0))) : 0
  const shown = Math.min(list.length, Math.max(most, wrongAt + 1))
  const rowAt = (at: number) => {
    const row = place.current?.children[at]
    return row instanceof HTMLElement ? row : null
  }

  function add() {
    if (!entry) return
    flushSync(() => {
      change('add', list.length)
      setMost(Math.max(most, list.length + 1))
      setSaid(text.added(name(list.length)))
      onChange([...list, blankEntry(entry)])
    })
    focusFirst(rowAt(list.length))
  }

  function remove(at: number) {
    flushSync(() => {
      change('remove', at)
      setSaid(text.removed(name(at)))
      onChange(list.length === 1 ? undefined : list.toSpliced(at, 1))
    })
    const next = rowAt(Math.min(at, list.length - 2))
    const button =
      next?.querySelector<HTMLElement>('[data-remove]') ??
      place.current?.parentElement?.querySelector<HTMLElement>(':scope > [data-add]')
    button?.focus()
  }

  function move(at: number, to: number) {
    if (to < 0 || to >= shown) return
    const active = document.activeElement
    flushSync(() => {
      change('move', at, to)
      setSaid(text.moved(name(at), name(to)))
      onChange(moved(list, at, to))
    })
    // The row may have been taken out and put back, or the button be of no use at its new place.
    if (active instanceof HTMLElement) active.focus()
    if (document.activeElement !== active) {
      rowAt(to)?.querySelector<HTMLElement>('[data-move]:not([data-disabled])')?.focus()
    }
  }

  function moveByKey(event: KeyboardEvent, at: number) {
    const isArrow = event.key === 'ArrowUp' || event.key === 'ArrowDown'
    if (!event.altKey || !isArrow || !(event.target instanceof Element)) return
    // The inner row goes first, and an editor moves its own lines.
    const isOwn = event.target.closest('[data-row]') === event.currentTarget
    if (!isOwn || event.target.closest('.cm-editor, textarea')) return

    event.preventDefault()
    event.stopPropagation()
    move(at, event.key === 'ArrowUp' ? at - 1 : at + 1)
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
            onRemove={() => remove(at)}
            onKeyDown={(event) => moveByKey(event, at)}
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
