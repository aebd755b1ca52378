import { prettyJson } from './prettyJson.ts'

/** Indents a large JSON text without holding up the window; `null` when it is no JSON. */
export async function prettyInWorker(text: string, signal: AbortSignal): Promise<string | null> {
  const worker = new Worker(new URL('prettyJson.worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve } = Promise.withResolvers<string | null>()
  worker.addEventListener('message', (event: MessageEvent<string | null>) => resolve(event.data))
  // A window that admits no worker pays with a pause, not with the answer.
  worker.addEventListener('error', () => resolve(prettyJson(text)))
  signal.addEventListener('abort', () => resolve(null))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(text)
  try {
    return await promise
  } finally {
    worker.terminate()
  }
}
