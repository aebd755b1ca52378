import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './overlay.module.css'

/** A sheet beside its trigger: `menu` holds rows, `panel` holds anything. */
export function Popover({
  look = 'panel',
  children,
  ...rest
}: Omit<PopoverProps, 'className' | 'style' | 'children'> & {
  look?: 'menu' | 'panel'
  children: ReactNode
}) {
  return (
    <AriaPopover offset={4} {...rest} className={classes(styles.popover, styles[look])}>
      {children}
    </AriaPopover>
  )
}
