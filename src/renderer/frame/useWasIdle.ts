import { useEffect, useState } from 'react'
import { whenIdle } from '../whenIdle.ts'

/** Whether the first paint is done and the browser had nothing to do since. */
export function useWasIdle(): boolean {
  const [wasIdle, setWasIdle] = useState(false)

  useEffect(
    () =>
      whenIdle(() => {
        setWasIdle(true)
      }),
    [],
  )

  return wasIdle
}
