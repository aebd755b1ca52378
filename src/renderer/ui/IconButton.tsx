import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  TooltipTrigger,
} from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Tooltip } from './Tooltip.tsx'

/** A button that is an icon alone: its name is in the tooltip and for screen readers. */
export function IconButton({
  label,
  shortcut,
  children,
  ...rest
}: Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> & {
  label: string
  /** Shown in the tooltip, as in `Ctrl K`. */
  shortcut?: string | undefined
  children: ReactNode
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton {...rest} aria-label={label} className={classes(styles.button, styles.icon)}>
        {children}
      </AriaButton>
      <Tooltip shortcut={shortcut}>{label}</Tooltip>
    </TooltipTrigger>
  )
}
