import { type ComponentProps, lazy, Suspense } from 'react'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { CodeTab } from './CodeTab.tsx'

const Loaded = lazy(async () => {
  const { CodeTab } = await import('./CodeTab.tsx')
  return { default: CodeTab }
})

/** The code tab, loaded when it is first opened. */
export function LazyCodeTab(props: ComponentProps<typeof CodeTab>) {
  return (
    <Suspense fallback={<Spinner />}>
      <Loaded {...props} />
    </Suspense>
  )
}
