import { useEffect, useMemo, useState } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { compare, type Compared, type Difference, inLines } from './difference.ts'

/** What a worker compares. */
export interface Bodies {
  first: string
  second: string
  /** Whether request ids and times of the call are left out. */
  ignores: boolean
}

/** Up to this many characters together are compared in the window itself, at once. */
const SMALL_CHARACTERS = 200_000
const TOO_MUCH: Difference = { lines: [], ignored: [], isTooMuch: true }

/** Compares two bodies, large ones in a worker; `null` while that goes on or a body is not here yet. */
export function useDifference(
  earlier: Body | null,
  later: Body | null,
  ignores: boolean,
): Difference | null {
  const isHere = earlier !== null && later !== null
  const isTooMuch = isHere && (earlier.large !== undefined || later.large !== undefined)
  const bodies = useMemo(
    () => (isHere && !isTooMuch ? { first: earlier.text, second: later.text, ignores } : null),
    [isHere, isTooMuch, earlier, later, ignores],
  )
  const isSmall = bodies !== null && bodies.first.length + bodies.second.length <= SMALL_CHARACTERS
  const compared = useInWorker(isSmall ? null : bodies)

  return useMemo(() => {
    if (isTooMuch) return TOO_MUCH
    if (bodies && isSmall) return inLines(compare(bodies.first, bodies.second, bodies.ignores))
    return compared && inLines(compared)
  }, [isTooMuch, isSmall, bodies, compared])
}

/** What a worker makes of two bodies; `null` until it has. The worker ends with that. */
function useInWorker(bodies: Bodies | null): Compared | null {
  const [came, setCame] = useState<{ of: Bodies; compared: Compared } | null>(null)

  useEffect(() => {
    if (bodies === null) return undefined
    const worker = new Worker(new URL('difference.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Compared>) => {
      setCame({ of: bodies, compared: data })
      worker.terminate()
    })
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(bodies)
    return () => worker.terminate()
  }, [bodies])

  return came?.of === bodies ? came.compared : null
}
