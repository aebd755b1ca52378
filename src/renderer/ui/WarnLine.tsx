import type { ReactNode } from 'react'
import styles from './warnLine.module.css'

/** One line above what it is about: something to know before going on. It is read out. */
export function WarnLine({ children }: { children: ReactNode }) {
  return <output className={styles.line}>{children}</output>
}
