import { FailureError } from '../../shared/result.ts'

/** The work's result; throws `cancelled` as soon as the signal says so, whatever the work waits for. */
export async function unlessCancelled<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const cancelled = () => reject(new FailureError({ kind: 'cancelled' }))
  if (signal.aborted) cancelled()
  signal.addEventListener('abort', cancelled, { once: true })
  try {
    return await Promise.race([promise, work])
  } finally {
    signal.removeEventListener('abort', cancelled)
  }
}
