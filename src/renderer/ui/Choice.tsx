import { Check } from 'lucide-react'
import { ListBoxItem, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import styles from './overlay.module.css'

/** One row of a list of choices; the chosen one has a tick. */
export function Choice({
  id,
  label,
  description,
  mono = false,
}: {
  id: string
  label: string
  description?: string
  mono?: boolean
}) {
  return (
    <ListBoxItem id={id} textValue={label} className={classes(styles.row, mono && styles.mono)}>
      {({ isSelected }) => (
        <>
          <span className={styles.words}>
            <Text slot="label">{label}</Text>
            {description !== undefined && (
              <Text slot="description" className={styles.about}>
                {description}
              </Text>
            )}
          </span>
          {isSelected && <Check aria-hidden />}
        </>
      )}
    </ListBoxItem>
  )
}
