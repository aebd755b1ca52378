import { z } from 'zod'

/** The least size at which everything in the window can be used. */
export const MIN_SIZE = { width: 960, height: 640 }
const INITIAL_SIZE = { width: 1280, height: 820 }

/** How much of the window's upper edge must be on a screen for the user to be able to drag it. */
const GRIP = { width: 120, height: 32 }

const pixels = z.int().min(-100_000).max(100_000)

const windowBoundsSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  isMaximized: z.boolean(),
})

/** Where the window was when it was closed, in device-independent pixels. */
export type WindowBounds = z.infer<typeof windowBoundsSchema>

/** The document that remembers the window; `null` before it was closed for the first time. */
export const windowDocumentSchema = z.strictObject({ bounds: windowBoundsSchema.nullable() })
/** The document that remembers the window. */
export type WindowDocument = z.infer<typeof windowDocumentSchema>

/** A rectangle on the desktop, in device-independent pixels. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** Where to open the window: without `x` and `y` in the middle of the main screen. */
export type Placement = { width: number; height: number } & Partial<Pick<Area, 'x' | 'y'>>

/**
 * Places the window where it was. A screen may have gone since: a window that could not be grasped
 * opens in the middle, and none is larger than its screen. `screens` are work areas, main one first.
 */
export function placeWindow(remembered: WindowBounds | null, screens: Area[]): Placement {
  const [main] = screens
  if (remembered === null) return fit(INITIAL_SIZE, main)

  const { x, y } = remembered
  const screen = screens.find((area) => isGraspable(remembered, area))
  if (screen === undefined) return fit(remembered, main)
  return { x, y, ...fit(remembered, screen) }
}

function isGraspable(window: Area, screen: Area): boolean {
  const left = Math.max(window.x, screen.x)
  const right = Math.min(window.x + window.width, screen.x + screen.width)
  const isOnScreen = window.y >= screen.y && window.y + GRIP.height <= screen.y + screen.height
  return isOnScreen && right - left >= GRIP.width
}

function fit({ width, height }: Placement, screen: Area | undefined): Placement {
  return {
    width: Math.max(MIN_SIZE.width, Math.min(width, screen?.width ?? width)),
    height: Math.max(MIN_SIZE.height, Math.min(height, screen?.height ?? height)),
  }
}
