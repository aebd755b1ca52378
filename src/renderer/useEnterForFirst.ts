import { type KeyboardEvent, useEffect, useRef } from 'react'

const MOVES = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

/**
 * Enter in a search takes the first that is found, also when it comes before all has been read:
 * then it stays due until that is found, or something else is typed. Once the user has moved in
 * the list, Enter is the list's own.
 */
export function useEnterForFirst<T>({
  first,
  isRead,
  take,
}: {
  first: T | undefined
  /** Whether what is first now stays first. */
  isRead: boolean
  take: (first: T) => void
}): {
  /** Hears a key of the search; true when it was an Enter that needs no more attention. */
  hear: (event: KeyboardEvent) => boolean
  /** Something else is typed, or the search is left: what was due is not any more. */
  forget: () => void
} {
  const hasMoved = useRef(false)
  const isDue = useRef(false)

  useEffect(() => {
    if (!isDue.current || !isRead || first === undefined) return
    isDue.current = false
    take(first)
  })

  return {
    hear: (event) => {
      if (MOVES.has(event.key)) hasMoved.current = true
      if (event.key !== 'Enter' || event.nativeEvent.isComposing || hasMoved.current) return false

      event.preventDefault()
      if (isRead && first !== undefined) take(first)
      else isDue.current = true
      return true
    },
    forget: () => {
      hasMoved.current = false
      isDue.current = false
    },
  }
}
