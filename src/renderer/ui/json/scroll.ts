/** The height of a row in px, as the style sheet has it. */
export const ROW_PX = 20
/** Above and below the rows. */
export const PADDING_PX = 8
/** Browsers lay out no element much taller than this. */
const TALLEST_PX = 8_000_000
/** Rows kept ready above and below those in sight. */
const SPARE_ROWS = 20

/** How rows lie in an element that scrolls: one to one, or scaled when there are very many. */
export interface Layout {
  rows: number
  viewportPx: number
}

/** How tall all rows together are. */
function heightOf({ rows }: Layout): number {
  return rows * ROW_PX + 2 * PADDING_PX
}

/** How tall the element is that is scrolled through. */
export function scrolledHeight(layout: Layout): number {
  return Math.min(heightOf(layout), TALLEST_PX)
}

/** Whether a pixel of scrolling is more than a pixel of rows. */
export function isScaled(layout: Layout): boolean {
  return heightOf(layout) > TALLEST_PX
}

/** Where the rows are when the element is scrolled so far. */
export function topAt(layout: Layout, scrollTop: number): number {
  return isScaled(layout) ? scrollTop * ratio(layout) : scrollTop
}

/** How far the element is scrolled when the rows are there. */
export function scrollTopAt(layout: Layout, top: number): number {
  return isScaled(layout) ? top / ratio(layout) : top
}

/** A place that the rows can be at. */
export function withinLayout(layout: Layout, top: number): number {
  return Math.max(0, Math.min(top, heightOf(layout) - layout.viewportPx))
}

/** The rows in sight and the spare ones around them. */
export function rowsAround(
  { rows, viewportPx }: Layout,
  top: number,
): { from: number; to: number } {
  const first = Math.floor((top - PADDING_PX) / ROW_PX)
  const count = Math.ceil(viewportPx / ROW_PX) + 1
  const from = Math.max(0, Math.min(first, rows - count) - SPARE_ROWS)
  return { from, to: Math.max(0, first) + count + SPARE_ROWS }
}

/** Where the rows must be so that one is in sight; in the middle when it was not, as they are when it was. */
export function topShowing(layout: Layout, top: number, row: number): number {
  const rowTop = PADDING_PX + row * ROW_PX
  const isAbove = rowTop < top
  const isBelow = rowTop + ROW_PX > top + layout.viewportPx
  if (!isAbove && !isBelow) return top
  const distance = isAbove ? top - rowTop : rowTop + ROW_PX - top - layout.viewportPx
  if (distance > layout.viewportPx) return withinLayout(layout, rowTop - layout.viewportPx / 2)
  return withinLayout(layout, isAbove ? top - distance : top + distance)
}

function ratio(layout: Layout): number {
  return (heightOf(layout) - layout.viewportPx) / (TALLEST_PX - layout.viewportPx)
}
