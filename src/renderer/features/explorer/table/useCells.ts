import { type KeyboardEvent, useEffect, useId, useState } from 'react'

/** A cell, by the numbers of its row and its column. */
export interface Cell {
  row: number
  column: number
}

/** The current cell of a grid, which keys move. */
export interface Cells {
  current: Cell
  choose: (cell: Cell) => void
  /** The id that a cell's element has. */
  idOf: (cell: Cell) => string
  /** The element of the current cell; `null` while it is out of sight. */
  element: () => HTMLElement | null
  /** Moves by a key; false for a key that does not. */
  move: (event: KeyboardEvent) => boolean
}

const PAGE_ROWS = 12

/** Follows the current cell of a grid, and brings it into sight. */
export function useCells(rows: number, columns: number, showRow: (row: number) => void): Cells {
  const id = useId()
  const [chosen, setChosen] = useState<Cell>({ row: 0, column: 0 })
  const current = {
    row: Math.min(chosen.row, rows - 1),
    column: Math.min(chosen.column, columns - 1),
  }
  const idOf = ({ row, column }: Cell) => `${id}-${row}-${column}`
  const currentId = idOf(current)

  useEffect(() => {
    // The first cell is in sight as it is.
    if (chosen.row + chosen.column === 0) return
    document.getElementById(currentId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen, currentId])

  function move(event: KeyboardEvent): boolean {
    if (event.altKey || event.shiftKey) return false
    const isFar = event.ctrlKey || event.metaKey
    const to = (isFar ? FAR : NEAR)[event.key]?.(current, { row: rows - 1, column: columns - 1 })
    if (!to) return false

    event.preventDefault()
    const row = Math.max(0, Math.min(to.row, rows - 1))
    setChosen({ row, column: Math.max(0, Math.min(to.column, columns - 1)) })
    showRow(row)
    return true
  }

  return {
    current,
    choose: setChosen,
    idOf,
    element: () => document.getElementById(currentId),
    move,
  }
}

type Move = (from: Cell, last: Cell) => Cell

const NEAR: Record<string, Move> = {
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  PageDown: ({ row, column }) => ({ row: row + PAGE_ROWS, column }),
  PageUp: ({ row, column }) => ({ row: row - PAGE_ROWS, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.column }),
}

const FAR: Record<string, Move> = {
  Home: () => ({ row: 0, column: 0 }),
  End: (_, last) => last,
}
