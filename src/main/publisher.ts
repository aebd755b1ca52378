import type { Topic, Topics } from '../shared/contract.ts'

/** Hears every pushed topic. */
export type Listener = <T extends Topic>(topic: T, payload: Topics[T]) => void

/** Passes what the parts publish to every listener. */
export interface Publisher {
  publish: Listener
  /** Returns how to stop listening. */
  listen: (listener: Listener) => () => void
}

/** Makes a publisher without listeners. */
export function createPublisher(): Publisher {
  const listeners = new Set<Listener>()
  return {
    publish: (topic, payload) => {
      for (const listener of listeners) listener(topic, payload)
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
