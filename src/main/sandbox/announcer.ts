/** Says something at once, and while there is more to say no oftener than `everyMs`. */
export interface Announcer {
  /** There is something to say. */
  announce: () => void
  /** Says nothing any more. */
  stop: () => void
}

/** Makes an announcer: what came in between is said in one, at the end of the pause. */
export function createAnnouncer(say: () => void, everyMs: number): Announcer {
  let pause: NodeJS.Timeout | null = null
  let hasMore = false
  let isStopped = false

  function speak() {
    hasMore = false
    say()
    pause = setTimeout(() => {
      pause = null
      if (hasMore) speak()
    }, everyMs)
  }

  return {
    announce: () => {
      if (isStopped) return
      if (pause === null) speak()
      else hasMore = true
    },
    stop: () => {
      isStopped = true
      if (pause !== null) clearTimeout(pause)
    },
  }
}
