import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** A small square mark, quieter than a badge: generation, effect, permission code. */
export function Tag({
  tone,
  mono = false,
  hint,
  children,
}: {
  tone?: 'ok' | 'info' | 'warn' | 'bad'
  mono?: boolean
  /** Shown on hover. */
  hint?: string
  children: ReactNode
}) {
  return (
    <span className={styles.tag} data-tone={tone} data-mono={mono || undefined} title={hint}>
      {children}
    </span>
  )
}
