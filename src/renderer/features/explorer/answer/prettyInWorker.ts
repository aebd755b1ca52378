/** Indents a large JSON text without holding up the window; `null` when it is no JSON. */
export async function prettyInWorker(text: string, signal: AbortSignal): Promise<string | null> {
  const worker = new Worker(new URL('prettyJson.worker.ts', import.meta.url), { type: 'module' })
  const { promise, resolve, reject } = Promise.withResolvers<string | null>()
  worker.addEventListener('message', (event: MessageEvent<string | null>) => resolve(event.data))
  worker.addEventListener('error', () => reject(new Error('the JSON worker did not start')))
  signal.addEventListener('abort', () => resolve(null))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(text)
  try {
    return await promise
  } finally {
    worker.terminate()
  }
}
