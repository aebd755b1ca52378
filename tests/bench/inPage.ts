/** Functions that run in a page. Each stands alone: nothing outside it goes there with it. */

/** What they leave in the page for one another. */
declare const window: { tasks?: number[]; toShow?: string; shown?: string }

/** Begins to watch for tasks of 50 ms and longer; browsers report no shorter ones. */
export function watchTasks(): void {
  const tasks: number[] = []
  window.tasks = tasks
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
}

/** The longest task since this was asked last, in ms; 0 when none reached 50 ms. */
export async function longestTask(): Promise<number> {
  // Tasks are reported a little after they end.
  await new Promise((resolve) => setTimeout(resolve, 300))
  const tasks = window.tasks?.splice(0) ?? []
  return Math.max(0, ...tasks)
}

/** When something that the selector finds has been drawn, in ms since 1970. */
export function drawnAt(selector: string): Promise<number> {
  return new Promise((resolve) => {
    const look = () => {
      if (!document.querySelector(selector)) {
        requestAnimationFrame(look)
        return
      }
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => resolve(performance.timeOrigin + performance.now()))
      port1.start()
      port2.postMessage(null)
    }
    requestAnimationFrame(look)
  })
}

/** How long it takes to parse a text and print it indented, in ms: the middle one of three times. */
export function parseAndPrint(text: string): number {
  const taken = [0, 1, 2].map(() => {
    const before = performance.now()
    window.shown = JSON.stringify(JSON.parse(text), null, 2)
    const elapsedMs = performance.now() - before
    delete window.shown
    return elapsedMs
  })
  return taken.sort((one, other) => one - other)[1] ?? 0
}
