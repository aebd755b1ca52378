import { describe, expect, it } from 'vitest'
import { placeWindow, windowDocumentSchema } from '../../src/main/windowBounds.ts'

const main = { x: 0, y: 25, width: 1920, height: 1055 }
const left = { x: -1600, y: 0, width: 1600, height: 900 }
const kept = { x: 100, y: 100, width: 1200, height: 700, isMaximized: false }

describe('the window opens', () => {
  it('in the middle of the main screen at first', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1280, height: 820 })
  })

  it('where it was', () => {
    expect(placeWindow(kept, [main])).toEqual({ x: 100, y: 100, width: 1200, height: 700 })
  })

  it('where it was on another screen', () => {
    const there = { ...kept, x: -1500, y: 50 }
    expect(placeWindow(there, [main, left])).toEqual({ x: -1500, y: 50, width: 1200, height: 700 })
  })

  it('where it was, half outside, as long as it can be grasped', () => {
    expect(placeWindow({ ...kept, x: -1000 }, [main])).toMatchObject({ x: -1000, y: 100 })
    expect(placeWindow({ ...kept, x: 1800 }, [main])).toMatchObject({ x: 1800, y: 100 })
  })

  it.each([
    ['its screen has gone', { x: -1500, y: 50 }],
    ['it is right of every screen', { x: 1900, y: 100 }],
    ['it is left of every screen', { x: -1100, y: 100 }],
    ['its upper edge is above the screen', { x: 100, y: -50 }],
    ['its upper edge is under the bar of the system', { x: 100, y: 10 }],
    ['its upper edge is below the screen', { x: 100, y: 1070 }],
  ])('in the middle of the main screen when %s', (_why, place) => {
    expect(placeWindow({ ...kept, ...place }, [main])).toEqual({ width: 1200, height: 700 })
  })

  it('no larger than its screen', () => {
    const wide = { ...kept, x: -1500, y: 0, width: 4000, height: 3000 }
    expect(placeWindow(wide, [main, left])).toEqual({ x: -1500, y: 0, width: 1600, height: 900 })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 1024, height: 700 }])).toEqual({
      width: 1024,
      height: 700,
    })
  })

  it('no smaller than what it needs', () => {
    expect(placeWindow({ ...kept, width: 10, height: 10 }, [main])).toMatchObject({
      width: 960,
      height: 640,
    })
    expect(placeWindow(null, [{ x: 0, y: 0, width: 800, height: 600 }])).toEqual({
      width: 960,
      height: 640,
    })
  })

  it('without a screen to be seen on', () => {
    expect(placeWindow(kept, [])).toEqual({ width: 1200, height: 700 })
  })
})

describe('the remembered window', () => {
  it('is kept as whole pixels', () => {
    expect(windowDocumentSchema.safeParse({ bounds: kept }).success).toBe(true)
    expect(windowDocumentSchema.safeParse({ bounds: null }).success).toBe(true)
  })

  it.each([
    ['a fraction', { x: 0.5 }],
    ['no number', { x: null }],
    ['no size', { width: 0 }],
    ['a negative size', { height: -1 }],
    ['a number no screen has', { y: 1e9 }],
    ['a key of no meaning', { z: 1 }],
  ])('is refused with %s', (_what, wrong) => {
    expect(windowDocumentSchema.safeParse({ bounds: { ...kept, ...wrong } }).success).toBe(false)
  })
})
