import { SwitchButton, SwitchField } from 'react-aria-components'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import field from './field.module.css'
import styles from './toggle.module.css'

/** A switch that acts at once. */
export function Switch({
  isSelected,
  onChange,
  children,
  isDisabled = false,
}: {
  isSelected: boolean
  onChange: (isSelected: boolean) => void
  children: ReactNode
  isDisabled?: boolean
}) {
  return (
    <SwitchField
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      className={classes(field.field)}
    >
      <SwitchButton className={classes(styles.toggle)}>
        <span aria-hidden className={styles.track} />
        <span>{children}</span>
      </SwitchButton>
    </SwitchField>
  )
}
