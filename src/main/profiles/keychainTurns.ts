import { FailureError } from '../../shared/result.ts'

/**
 * Lets calls of the keychain go one after another, and ends one that takes longer than the limit
 * as `locked`. A call cannot be cancelled, and one that hangs holds a thread that file access needs
 * too: while one hangs, no other starts. `undo` runs when a call succeeds after its limit, so
 * that what was reported as not done is not done later, when the user answers the prompt.
 */
export function createKeychainTurns(limitMs: number) {
  let turn: Promise<unknown> = Promise.resolve()
  let isHanging = false

  function within<T>(work: Promise<T>, undo: () => Promise<unknown>): Promise<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>()
    const timer = setTimeout(() => {
      isHanging = true
      const isOver = work.then(undo).catch(() => {})
      void isOver.finally(() => {
        isHanging = false
      })
      reject(tookTooLong(limitMs))
    }, limitMs)
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer)
    })
    return promise
  }

  return <T>(start: () => Promise<T>, undo: () => Promise<unknown> = nothing): Promise<T> => {
    const outcome = turn.then(() => {
      if (isHanging) throw tookTooLong(limitMs)
      return within(start(), undo)
    })
    turn = outcome.catch(() => {})
    return outcome
  }
}

function tookTooLong(limitMs: number): FailureError {
  const message = `no answer within ${limitMs / 1_000} s`
  return new FailureError({ kind: 'keychain', reason: 'locked', message })
}

async function nothing(): Promise<void> {}
