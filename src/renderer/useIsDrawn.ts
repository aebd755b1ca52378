import { useDeferredValue } from 'react'

/**
 * False in the component's first drawing, true in the next, which begins as soon as the first can be
 * seen: what is made of many parts then holds up nothing that matters more.
 */
export function useIsDrawn(): boolean {
  return useDeferredValue(true, false)
}
