import { type FunctionComponent, lazy, useEffect, useState } from 'react'
import { whenIdle } from '../whenIdle.ts'

/** A component that is loaded when it is first drawn, or ahead of that by `load`. */
export type Later<P> = FunctionComponent<P> & { load: () => Promise<unknown> }

/**
 * A component that is loaded when it is first drawn, by the name that its module gives it. Whoever
 * draws it says in a `Suspense` what stands there meanwhile.
 */
export function later<N extends string, P extends object>(
  name: N,
  load: () => Promise<Record<N, FunctionComponent<P>>>,
): Later<P> {
  let loaded: FunctionComponent<P> | null = null

  async function loadOnce() {
    const module = await load()
    loaded = module[name]
    return { default: loaded }
  }

  const Awaited = lazy(loadOnce)

  function Later(props: P) {
    // React shows what was awaited 300 ms later at the earliest, and awaits even what is there.
    const [Content] = useState(() => loaded ?? Awaited)
    return <Content {...props} />
  }

  return Object.assign(Later, { load: loadOnce })
}

/** Has a component loaded in the first idle moment, so that its first drawing need not wait. */
export function useLoadedAhead({ load }: Pick<Later<never>, 'load'>): void {
  useEffect(() => whenIdle(() => void load()), [load])
}
