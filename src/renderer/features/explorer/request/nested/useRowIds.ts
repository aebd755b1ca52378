import { useState } from 'react'

/** A list with one entry moved. */
export function moved<T>(list: readonly T[], at: number, to: number): T[] {
  const rest = list.toSpliced(at, 1)
  return rest.toSpliced(to, 0, ...list.slice(at, at + 1))
}

/** Ids for the rows of a list that has none, so that a row keeps what is its own when it moves. */
export function useRowIds(length: number) {
  const [ids, setIds] = useState<readonly number[]>(() => grown([], length))
  // The list was changed elsewhere: as JSON, by an example, by a restart.
  const fitting = ids.length === length ? ids : grown(ids.slice(0, length), length)
  if (fitting !== ids) setIds(fitting)

  function change(how: 'add' | 'remove' | 'move', at: number, to = at) {
    if (how === 'add') setIds(grown(fitting, length + 1))
    else if (how === 'remove') setIds(fitting.toSpliced(at, 1))
    else setIds(moved(fitting, at, to))
  }

  return { ids: fitting, change }
}

function grown(ids: readonly number[], length: number): number[] {
  const next = Math.max(-1, ...ids) + 1
  return [...ids, ...Array.from({ length: length - ids.length }, (_, more) => next + more)]
}
