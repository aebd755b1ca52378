import type { Operation } from '../../../shared/catalog/operation.ts'
import styles from './marks.module.css'

/** An HTTP method in its colour. */
export function MethodMark({ method }: { method: string }) {
  return (
    <span className={styles.method} data-method={method}>
      {SHORT[method] ?? method}
    </span>
  )
}

const SHORT: Record<string, string> = { DELETE: 'DEL' } satisfies Partial<
  Record<Operation['method'], string>
>
