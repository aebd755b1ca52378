import {
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react'
import styles from './split.module.css'

/** One press of an arrow key, in pixels. */
const STEP_PX = 16

/**
 * Two panes side by side with a border between them that pointer and keyboard move (arrows, Home,
 * End; double click sets it back). The window may shrink: neither pane gets below its least width.
 */
export function SplitPanes({
  label,
  first,
  second,
  initial,
  leastFirstPx,
  leastSecondPx,
}: {
  /** Names the border for screen readers, as in "Width of the list". */
  label: string
  first: ReactNode
  second: ReactNode
  /** The first pane's width at start: in pixels, or as a share (0 to 1) of the whole. */
  initial: { px: number } | { share: number }
  leastFirstPx: number
  leastSecondPx: number
}) {
  const firstId = useId()
  const container = useRef<HTMLDivElement>(null)
  const start = 'px' in initial ? `${initial.px}px` : `${initial.share * 100}%`
  const [width, setWidth] = useState(start)

  function room() {
    const wholePx = container.current?.clientWidth ?? 0
    return { wholePx, mostPx: Math.max(leastFirstPx, wholePx - leastSecondPx) }
  }

  function firstPx() {
    return container.current?.firstElementChild?.getBoundingClientRect().width ?? 0
  }

  function moveTo(wantedPx: number) {
    const { wholePx, mostPx } = room()
    const px = Math.round(Math.min(mostPx, Math.max(leastFirstPx, wantedPx)))
    // A share keeps its proportion when the window is resized; pixels keep their width.
    setWidth('px' in initial || wholePx === 0 ? `${px}px` : `${(px / wholePx) * 100}%`)
  }

  function onKeyDown(event: KeyboardEvent) {
    const { mostPx } = room()
    const targets: Record<string, number> = {
      ArrowLeft: firstPx() - STEP_PX,
      ArrowRight: firstPx() + STEP_PX,
      Home: leastFirstPx,
      End: mostPx,
    }
    const target = targets[event.key]
    if (target === undefined) return

    event.preventDefault()
    moveTo(target)
  }

  function onPointerMove(event: PointerEvent) {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    moveTo(event.clientX - (container.current?.getBoundingClientRect().left ?? 0))
  }

  return (
    <div
      ref={container}
      className={styles.split}
      style={{
        gridTemplateColumns: `clamp(${leastFirstPx}px, ${width}, calc(100% - ${leastSecondPx}px)) 1px minmax(0, 1fr)`,
      }}
    >
      <div id={firstId} className={styles.pane}>
        {first}
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a movable border is a widget; <hr> is not
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-controls={firstId}
        aria-valuenow={Math.round(Number.parseFloat(width))}
        aria-valuetext={width}
        className={styles.border}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onDoubleClick={() => setWidth(start)}
      />
      <div className={styles.pane}>{second}</div>
    </div>
  )
}
