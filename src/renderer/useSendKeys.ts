import { useEffect, useEffectEvent } from 'react'

/**
 * Ctrl/⌘ Enter sends and Escape cancels, wherever in the window the focus is, as long as the
 * screen is in sight and no dialog stands over it.
 */
export function useSendKeys({ send, cancel }: { send: () => void; cancel: () => void }): void {
  const onSend = useEffectEvent(send)
  const onCancel = useEffectEvent(cancel)

  useEffect(() => {
    function onEnter(event: KeyboardEvent) {
      // A key held down is one press, not thirty.
      if (event.key === 'Enter' && event.repeat && isInForm(event)) {
        event.preventDefault()
        event.stopPropagation()
        return
      }
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isInDialog(event)) return

      event.preventDefault()
      event.stopPropagation()
      onSend()
    }

    function onEscape(event: KeyboardEvent) {
      // An input method has a use of its own for it.
      const isMeant = event.key === 'Escape' && !event.isComposing
      if (isMeant && !event.defaultPrevented && !isInDialog(event)) onCancel()
    }

    // While the key is on its way down: the JSON editor has a use of its own for Ctrl Enter.
    window.addEventListener('keydown', onEnter, true)
    window.addEventListener('keydown', onEscape)
    return () => {
      window.removeEventListener('keydown', onEnter, true)
      window.removeEventListener('keydown', onEscape)
    }
  }, [])
}

function isInDialog({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('[role=dialog], [role=alertdialog]') !== null
}

/** Where Enter submits: an editor of several lines has a use of its own for it. */
function isInForm({ target, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (!(target instanceof Element) || target.closest('form') === null) return false
  return ctrlKey || metaKey || target.closest('textarea, [contenteditable=true]') === null
}
