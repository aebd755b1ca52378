import type { Page } from 'playwright-core'
import { quantile } from './figures.ts'
import { withWindow } from './openWindow.ts'

/** What people type: paths, both languages, permission codes, and what finds nothing. */
const QUERIES = ['department/list', 'send message', '部门用户', 'qyapi_get', 'userid', 'zzzz']

/** One keystroke in the explorer's search over the whole catalogue, until its frame is drawn. */
export function measureCatalog(): Promise<{ operations: number; filterP95Ms: number }> {
  return withWindow(async (page) => {
    const search = page.getByRole('combobox', { name: /^Search [\d,]+ operations/ })
    const label = (await search.getAttribute('aria-label')) ?? ''
    const operations = Number(label.replaceAll(/\D/g, ''))
    await search.focus()
    await typeAll(page)
    return { operations, filterP95Ms: quantile(await typeAll(page), 0.95) }
  })
}

/** Every query letter by letter, then taken back letter by letter; gives milliseconds a keystroke. */
function typeAll(page: Page): Promise<number[]> {
  return page.evaluate(async (queries) => {
    const field = document.activeElement
    if (!(field instanceof HTMLInputElement)) throw new Error('the search has no focus')
    const taken: number[] = []
    for (const query of queries) {
      for (let step = 1; step <= query.length * 2; step += 1) {
        const length = step <= query.length ? step : query.length * 2 - step
        const typed = query.slice(0, length)
        await drawn()
        const before = performance.now()
        type(field, typed)
        // React renders in the microtasks after the event.
        await Promise.resolve()
        const handledMs = performance.now() - before
        taken.push(handledMs + (await drawn()))
      }
    }
    return taken

    function type(input: HTMLInputElement, typed: string): void {
      // Past React's own setter, so that it takes this for typing.
      Reflect.set(HTMLInputElement.prototype, 'value', typed, input)
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    }

    /** Milliseconds that the next frame takes, without the wait for it: its callbacks, layout, paint. */
    function drawn(): Promise<number> {
      return new Promise((resolve) => {
        requestAnimationFrame((_time) => {
          const begun = performance.now()
          const { port1, port2 } = new MessageChannel()
          port1.addEventListener('message', () => resolve(performance.now() - begun))
          port1.start()
          port2.postMessage(null)
        })
      })
    }
  }, QUERIES)
}
