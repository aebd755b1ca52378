import type { BrowserContext, Route } from 'playwright-core'
import type { createWindowFiles } from '../main/windowFiles.ts'

/** Where the window believes to live. Names under `.invalid` never resolve (RFC 2606). */
export const ORIGIN = 'https://dingbench.invalid'

/**
 * Answers every request for our origin with the window's own files and lets no other request
 * leave. There is no server and no open port.
 */
export async function serve(
  context: BrowserContext,
  fileFor: ReturnType<typeof createWindowFiles>,
): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    if (url.origin !== ORIGIN || request.method() !== 'GET') return refuse(route)

    await route.fulfill(await fileFor(url))
  })
}

/** A navigation that counts as aborted leaves the window where it is, without an error page. */
function refuse(route: Route): Promise<void> {
  return route.abort(route.request().isNavigationRequest() ? 'aborted' : 'blockedbyclient')
}
