import { X } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { explorerMessages } from '../explorer.messages.ts'
import styles from './filters.module.css'
import { useActiveFilters } from './useActiveFilters.ts'

/** The filters in use, each with a press to take it out. */
export function ActiveFilters() {
  const text = useText(explorerMessages)
  const active = useActiveFilters()
  if (active.length === 0) return null

  return (
    <ul aria-label={text.filters} className={styles.active}>
      {active.map(({ id, label, remove }) => (
        <li key={id}>
          <AriaButton
            aria-label={text.removeFilter(label)}
            className={classes(styles.chip, id === 'permission' && styles.mono)}
            onPress={remove}
          >
            <span>{label}</span>
            <X aria-hidden />
          </AriaButton>
        </li>
      ))}
    </ul>
  )
}
