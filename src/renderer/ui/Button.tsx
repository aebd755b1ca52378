import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'
import { Spinner } from './Spinner.tsx'

/** A button's props: those of react-aria, and how it looks. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` once a screen; `danger` for what cannot be undone; `plain` has no border. */
  look?: 'primary' | 'quiet' | 'danger' | 'plain'
  /** In front of the words. */
  icon?: ReactNode
  children: ReactNode
}

/** A button with words on it. `isPending` shows a spinner and takes no presses. */
export function Button({ look = 'quiet', icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={classes(styles.button, styles[look])}>
      {rest.isPending ? <Spinner /> : icon}
      {children}
    </AriaButton>
  )
}
