import { SwitchButton, SwitchField } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './toggle.module.css'

/** Something that is on or off at once. Its name is for screen readers: say it in sight beside it. */
export function Switch({
  label,
  isOn,
  onChange,
  isDisabled = false,
}: {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
  isDisabled?: boolean
}) {
  return (
    <SwitchField aria-label={label} isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <SwitchButton className={classes(styles.switch)}>
        <span aria-hidden className={styles.knob} />
      </SwitchButton>
    </SwitchField>
  )
}
