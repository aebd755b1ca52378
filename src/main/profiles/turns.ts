/** Lets work on the same thing go one after another, in the order in which it was asked for. */
export function createTurns() {
  const last = new Map<string, Promise<unknown>>()

  return async <T>(thing: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(thing) ?? Promise.resolve()).then(work)
    const ended = mine.catch(() => {})
    last.set(thing, ended)

    await ended
    if (last.get(thing) === ended) last.delete(thing)
    return mine
  }
}
