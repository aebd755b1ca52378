import type { KeyboardEvent, MouseEvent } from 'react'

/** A place in the window, in px. */
export interface Point {
  x: number
  y: number
}

/**
 * Where the menu of what has the attention was asked for: at the pointer, or under `current` by the
 * Menu key or Shift F10; `null` for another event, or when there is nothing to ask for.
 */
export function menuAskedAt(
  event: MouseEvent | KeyboardEvent,
  current: Element | null,
): Point | null {
  if (!current) return null
  if ('key' in event && !isMenuKey(event)) return null

  event.preventDefault()
  const isByPointer = 'clientX' in event && event.target !== event.currentTarget
  if (isByPointer) return { x: event.clientX, y: event.clientY }
  return pointUnder(current)
}

/** Where a menu opens that a key asked for. */
export function pointUnder(element: Element): Point {
  const { left, bottom } = element.getBoundingClientRect()
  return { x: left, y: bottom }
}

function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}
