import { type RefObject, useLayoutEffect, useState } from 'react'

/** As wide as a line of sixteen bytes, in pixels. */
const WIDE_PX = 590

/** How many bytes stand in a line of the hex view: sixteen, or eight where those would be cut off. */
export function useBytesARow(place: RefObject<HTMLElement | null>): 8 | 16 {
  const [isNarrow, setNarrow] = useState(false)

  useLayoutEffect(() => {
    const { current } = place
    if (!current) return undefined
    const observer = new ResizeObserver(() => setNarrow(current.clientWidth < WIDE_PX))
    observer.observe(current)
    return () => observer.disconnect()
  }, [place])

  return isNarrow ? 8 : 16
}
