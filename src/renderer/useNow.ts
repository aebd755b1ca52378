import { useEffect, useState } from 'react'

/** This machine's clock in milliseconds since 1970, once a second; it rests while the window is hidden. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined

    function tick() {
      setNow(Date.now())
      timer = setTimeout(tick, 1_000 - (Date.now() % 1_000))
    }

    function follow() {
      clearTimeout(timer)
      if (!document.hidden) tick()
    }

    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [])

  return now
}
