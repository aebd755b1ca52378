import { type FunctionComponent, lazy } from 'react'

/**
 * A component that is loaded when it is first drawn, by the name that its module gives it. Whoever
 * draws it says in a `Suspense` what stands there meanwhile.
 */
export function later<N extends string, P extends object>(
  name: N,
  load: () => Promise<Record<N, FunctionComponent<P>>>,
) {
  return lazy(async () => {
    const module = await load()
    return { default: module[name] }
  })
}
