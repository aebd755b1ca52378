/** How this shell ends when the browser is there but finds no display to show a window on. */
export const EXIT_NO_WINDOW = 69

const WORDS = /Missing X server|cannot open display|platform failed to initialize|wayland/i

/** Whether a browser did not start because no display, or one that refuses, was all it found. */
export function isForWantOfDisplay(error: unknown): boolean {
  return error instanceof Error && WORDS.test(error.message)
}
