import { type ComponentProps, Suspense } from 'react'
import { later } from '../../../ui/later.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { CodeTab } from './CodeTab.tsx'

const Loaded = later('CodeTab', () => import('./CodeTab.tsx'))

/** The code tab, loaded when it is first opened. */
export function LazyCodeTab(props: ComponentProps<typeof CodeTab>) {
  return (
    <Suspense fallback={<Spinner />}>
      <Loaded {...props} />
    </Suspense>
  )
}
