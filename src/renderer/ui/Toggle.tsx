import { Check } from 'lucide-react'
import { ToggleButton, type ToggleButtonProps } from 'react-aria-components'
import type { ReactNode } from 'react'
import styles from './button.module.css'
import { classes } from './classes.ts'

/** A button that is on or off, with a tick while it is on. */
export function Toggle({
  children,
  ...rest
}: Omit<ToggleButtonProps, 'className' | 'style' | 'children'> & { children: ReactNode }) {
  return (
    <ToggleButton {...rest} className={classes(styles.button, styles.plain)}>
      {({ isSelected }) => (
        <>
          {isSelected && <Check aria-hidden />}
          {children}
        </>
      )}
    </ToggleButton>
  )
}
