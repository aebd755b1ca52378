import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './small.module.css'

/** The four meanings of colour, and none. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'neutral'

/** A word or number on a coloured ground. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={classes(styles.badge, styles[tone])}>{children}</span>
}
