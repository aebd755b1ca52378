import { type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useText } from '../../../../i18n/useText.ts'
import { focusFirst } from '../focus.ts'
import { nestedMessages } from './nested.messages.ts'
import { moved, useRowIds } from './useRowIds.ts'

/** What can be done with the entries of a list. */
interface RowEdits {
  /** Of the element whose children are the rows. */
  place: RefObject<HTMLDivElement | null>
  ids: readonly number[]
  /** What was done last, for screen readers. */
  said: string
  add: (entry: unknown) => void
  remove: (at: number) => void
  move: (at: number, to: number) => void
}

/** Adds, removes and moves entries; each time the focus goes where one goes on. */
export function useRowEdits(
  list: readonly unknown[],
  name: (at: number) => string,
  onChange: (list: readonly unknown[] | undefined) => void,
): RowEdits {
  const text = useText(nestedMessages)
  const place = useRef<HTMLDivElement>(null)
  const { ids, change } = useRowIds(list.length)
  const [said, setSaid] = useState('')

  function rowAt(at: number): HTMLElement | null {
    const row = place.current?.children[at]
    return row instanceof HTMLElement ? row : null
  }

  function add(entry: unknown) {
    flushSync(() => {
      change('add', list.length)
      setSaid(text.added(name(list.length)))
      onChange([...list, entry])
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

  return { place, ids, said, add, remove, move }
}
