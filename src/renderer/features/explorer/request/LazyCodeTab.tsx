import { type ComponentProps, Suspense } from 'react'
import { later } from '../../../ui/later.tsx'
import { Spinner } from '../../../ui/Spinner.tsx'
import type { CodeTab } from './CodeTab.tsx'

/** The code tab, without what stands in for it. */
export const LaterCodeTab = later('CodeTab', () => import('./CodeTab.tsx'))

/** The code tab, loaded when it is first opened. */
export function LazyCodeTab(props: ComponentProps<typeof CodeTab>) {
  return (
    <Suspense fallback={<Spinner />}>
      <LaterCodeTab {...props} />
    </Suspense>
  )
}
