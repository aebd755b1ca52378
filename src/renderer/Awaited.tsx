import type { ReactNode } from 'react'
import type { Pending } from './pending.ts'
import { Banner } from './ui/Banner.tsx'
import { Spinner } from './ui/Spinner.tsx'
import styles from './awaited.module.css'
import { useFailureText } from './useFailureText.ts'

/** What awaits an answer, in the place where it will stand: not asked yet, under way, failed, there. */
export function Awaited<T>({
  pending,
  rest,
  whereMissing,
  children,
}: {
  pending: Pending<T>
  /** Shown while nothing was asked. */
  rest: ReactNode
  /** What can be done where a secret or an id of the profile is missing. */
  whereMissing?: ReactNode
  children: (value: T) => ReactNode
}) {
  const say = useFailureText()
  switch (pending.at) {
    case 'rest':
      return rest
    case 'busy':
      return (
        <div className={styles.busy}>
          <Spinner />
        </div>
      )
    case 'failed': {
      const { what, todo } = say(pending.failure)
      return (
        <Banner
          announce
          tone={pending.failure.kind === 'cancelled' ? 'info' : 'bad'}
          title={what}
          actions={pending.failure.kind === 'no-credential' ? whereMissing : undefined}
        >
          <p>{todo}</p>
        </Banner>
      )
    }
    case 'done':
      return children(pending.value)
    default:
      return pending satisfies never
  }
}
