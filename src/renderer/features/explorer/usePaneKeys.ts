import { useEffect, useRef } from 'react'

const FOCUSABLE = 'button:not(:disabled), input:not([hidden]), [tabindex="0"]'

/**
 * F6 goes on to the next pane, Shift F6 to the one before: to where the focus was in it, else to what
 * it marks with `data-pane-start`, or its tree. A pane is what carries `data-pane`.
 */
export function usePaneKeys(): void {
  const left = useRef(new Map<Element, HTMLElement>())

  useEffect(() => {
    function onFocus({ target }: FocusEvent) {
      if (!(target instanceof HTMLElement)) return
      const pane = target.closest('[data-pane]')
      if (pane) left.current.set(pane, target)
    }

    function onKey(event: KeyboardEvent) {
      const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event
      if (key !== 'F6' || ctrlKey || metaKey || altKey || isInDialog(target)) return

      event.preventDefault()
      const panes = [...document.querySelectorAll('[data-pane]')]
      const now = panes.findIndex((pane) => pane.contains(document.activeElement))
      const next = now < 0 ? 0 : now + (shiftKey ? -1 : 1)
      const pane = panes.at(next % panes.length)
      if (pane) focusPane(pane, left.current.get(pane))
    }

    window.addEventListener('focusin', onFocus)
    window.addEventListener('keydown', onKey)
    return () => {
      window.removeEventListener('focusin', onFocus)
      window.removeEventListener('keydown', onKey)
    }
  }, [])
}

function focusPane(pane: Element, last: HTMLElement | undefined): void {
  if (last && pane.contains(last)) {
    last.focus()
    return
  }
  const start = pane.querySelector<HTMLElement>('[data-pane-start], [role=tree]')
  const aim = start?.matches(FOCUSABLE)
    ? start
    : (start ?? pane).querySelector<HTMLElement>(FOCUSABLE)
  aim?.focus()
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}
