import { CircleCheck, CircleX, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './banner.module.css'
import { classes } from './classes.ts'

const ICONS = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX, info: Info }

/**
 * A verdict or a piece of news in words: title, what it means, what can be done. `announce` reads it
 * out when it appears.
 */
export function Banner({
  tone,
  title,
  aside,
  children,
  actions,
  announce = false,
}: {
  tone: 'ok' | 'warn' | 'bad' | 'info'
  title: ReactNode
  /** At the right end of the title's line, in monospace. */
  aside?: ReactNode
  children?: ReactNode
  actions?: ReactNode
  announce?: boolean
}) {
  const Icon = ICONS[tone]
  return (
    <div className={classes(styles.banner, styles[tone])} role={announce ? 'status' : undefined}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.head}>
        <strong className={styles.title}>{title}</strong>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
