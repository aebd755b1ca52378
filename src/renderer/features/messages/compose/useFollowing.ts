import { type RefObject, useEffect, useRef } from 'react'
import type { Draft } from '../../../../shared/messages/draft.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { placeOf } from '../../../../shared/messages/lint/fixes.ts'
import { useApp } from '../../../useApp.tsx'
import { focusSpot } from './Spot.tsx'

/** Which way is in sight, and how a finding leads to the place that it is about. */
export function useFollowing(root: RefObject<HTMLElement | null>) {
  const way = useApp((app) => app.messagesWay)
  const setWay = useApp((app) => app.showWay)
  /** Where the focus goes as soon as the other way is in sight. */
  const wanted = useRef<string | null>(null)

  useEffect(() => {
    if (wanted.current === null || root.current === null) return
    focusSpot(root.current, wanted.current)
    wanted.current = null
  })

  function follow(finding: Finding, draft: Draft): void {
    const place = placeOf(finding, draft)
    const next = place === null ? 'json' : 'form'
    if (next === way && root.current !== null) {
      focusSpot(root.current, place ?? 'json')
      return
    }
    wanted.current = place ?? 'json'
    setWay(next)
  }

  return { way, setWay, follow }
}
