import { useEffect, useState } from 'react'
import type { Body } from '../../../../shared/exchange.ts'
import { wholeBody } from './wholeBody.ts'

/**
 * A body with all of its text: of a large one that is text and no larger than the limit, the rest
 * is fetched, `null` until it is there. One that is larger, or gone, stays as it is, with `large` set.
 */
export function useWholeBody(body: Body, limitBytes: number): Body | null {
  const { large, ...known } = body
  const isFetched = large !== undefined && large.sizeBytes <= limitBytes && body.form !== 'binary'
  const [came, setCame] = useState<{ of: Body; whole: Body } | null>(null)

  useEffect(() => {
    if (!isFetched) return undefined
    let isOver = false
    void (async () => {
      const text = (await (await wholeBody(body))?.text()) ?? null
      if (!isOver) setCame({ of: body, whole: text === null ? body : { ...known, text } })
    })()
    return () => {
      isOver = true
    }
    // oxlint-disable-next-line react/exhaustive-deps -- `known` is of the body
  }, [body, isFetched])

  if (!isFetched) return body
  return came?.of === body ? came.whole : null
}
