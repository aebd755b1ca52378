import { Tooltip as AriaTooltip } from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Kbd } from './Kbd.tsx'
import styles from './overlay.module.css'

/** The words that appear beside what is hovered or focused; inside a `TooltipTrigger`. */
export function Tooltip({
  children,
  shortcut,
  placement = 'bottom',
}: {
  children: ReactNode
  shortcut?: string | undefined
  placement?: 'bottom' | 'right' | 'top'
}) {
  return (
    <AriaTooltip placement={placement} offset={6} className={classes(styles.tooltip)}>
      {children}
      {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
    </AriaTooltip>
  )
}
