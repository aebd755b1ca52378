import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import {
  isScaled,
  type Layout,
  PADDING_PX,
  ROW_PX,
  rowsAround,
  scrollTopAt,
  topAt,
  topShowing,
  withinLayout,
} from './scroll.ts'

/**
 * Scrolls windowed rows: asks for those that come into sight, and keeps the layer of rows at its
 * place, also where a page cannot be as tall as the rows are.
 */
export function useScroll({
  rows,
  from,
  reveals,
  revealedRow,
  isWrapped,
  look,
}: {
  rows: number
  /** The number of the first row that is there. */
  from: number
  /** Another number brings `revealedRow` into sight. */
  reveals: number
  revealedRow: number
  /** All rows are there, laid out as a page is. */
  isWrapped: boolean
  look: (from: number, to: number) => void
}): {
  scroller: RefObject<HTMLDivElement | null>
  layer: RefObject<HTMLDivElement | null>
  layout: Layout
} {
  const scroller = useRef<HTMLDivElement>(null)
  const layer = useRef<HTMLDivElement>(null)
  /** Where the rows are: finer than what a scaled page can be scrolled to. */
  const top = useRef(0)
  const looked = useRef({ from: 0, to: 0 })
  const [viewportPx, setViewport] = useState(0)
  const layout = { rows, viewportPx }

  function placeLayer() {
    if (!layer.current || !scroller.current) return
    if (isWrapped) {
      layer.current.style.transform = ''
      return
    }
    const slip = isScaled(layout) ? scroller.current.scrollTop - top.current : 0
    layer.current.style.transform = `translateY(${slip + from * ROW_PX + PADDING_PX}px)`
  }

  function lookAround() {
    const wanted = isWrapped ? { from: 0, to: rows } : rowsAround(layout, top.current)
    const inSight = Math.ceil(viewportPx / ROW_PX)
    const first = Math.floor(top.current / ROW_PX)
    const isAllThere = looked.current.from === 0 && looked.current.to >= rows
    const isSightThere =
      (looked.current.from === 0 || looked.current.from <= first - 8) &&
      looked.current.to >= first + inSight + 8
    const isThere = isWrapped ? isAllThere : isSightThere || isAllThere
    if (isThere) return
    looked.current = wanted
    look(wanted.from, wanted.to)
  }

  const moveTo = useEffectEvent((next: number) => {
    top.current = withinLayout(layout, next)
    if (scroller.current) scroller.current.scrollTop = scrollTopAt(layout, top.current)
    placeLayer()
    lookAround()
  })

  const scrolled = useEffectEvent(() => {
    if (!scroller.current) return
    const { scrollTop } = scroller.current
    // Our own setting of it comes back here, rounded.
    const isOwn = Math.abs(scrollTopAt(layout, top.current) - scrollTop) <= 1
    if (!isOwn || !isScaled(layout)) top.current = topAt(layout, scrollTop)
    placeLayer()
    lookAround()
  })

  const wheeled = useEffectEvent((event: WheelEvent) => {
    if (!isScaled(layout) || event.ctrlKey || event.deltaY === 0) return
    event.preventDefault()
    const unit = [1, ROW_PX, viewportPx][event.deltaMode] ?? 1
    moveTo(top.current + event.deltaY * unit)
  })

  const measured = useEffectEvent(() => setViewport(scroller.current?.clientHeight ?? 0))
  const revealed = useEffectEvent(() => {
    if (reveals === 0) return
    if (isWrapped) layer.current?.children[revealedRow - from]?.scrollIntoView({ block: 'nearest' })
    else moveTo(topShowing(layout, top.current, revealedRow))
  })

  useLayoutEffect(() => {
    const { current: element } = scroller
    if (!element) return undefined
    measured()
    const observer = new ResizeObserver(() => measured())
    observer.observe(element)
    const onScroll = () => scrolled()
    const onWheel = (event: WheelEvent) => wheeled(event)
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('wheel', onWheel)
    }
  }, [])

  useLayoutEffect(placeLayer)
  useLayoutEffect(lookAround)
  // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it is the count that asks for it
  useEffect(() => revealed(), [reveals])

  return { scroller, layer, layout }
}
