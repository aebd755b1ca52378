import type { EventEmitter } from 'node:events'

/** A call that was made of a stub: its full name, and what it was given. */
export interface Call {
  name: string
  given: unknown[]
}

/**
 * Wraps a stub: what it lacks throws with its name when it is read or set, and every call of a
 * function and every setting of a value is recorded.
 */
export function strict<T extends object>(name: string, stub: T, calls: Call[]): T {
  return new Proxy(stub, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof key === 'symbol') return value
      if (!(key in target)) throw new Error(`the stub has no ${name}.${key}`)
      if (typeof value !== 'function') return value

      return (...given: unknown[]): unknown => {
        calls.push({ name: `${name}.${key}`, given })
        return Reflect.apply(value, target, given)
      }
    },
    set(target, key, value: unknown) {
      if (!(key in target)) throw new Error(`the stub has no ${name}.${String(key)}`)
      calls.push({ name: `${name}.${String(key)} =`, given: [value] })
      return Reflect.set(target, key, value)
    },
  })
}

/** The listening half of an object of Electron, over an emitter that a test can emit with. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- says which object's listeners are meant
export function listenersOf<T>(emitter: EventEmitter): T {
  const listening = {
    on: emitter.on.bind(emitter),
    once: emitter.once.bind(emitter),
    off: emitter.off.bind(emitter),
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Electron's overloads, event by event, describe an emitter
  return listening as unknown as T
}
