import { Clock, Star } from 'lucide-react'
import { memo } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { classes } from '../../../ui/classes.ts'
import { useApp } from '../../../useApp.tsx'
import { explorerMessages } from '../explorer.messages.ts'
import styles from './list.module.css'

const GENERATIONS = ['all', 'oapi', 'api'] as const
const KEPT = [
  { id: 'favourites', Icon: Star },
  { id: 'recent', Icon: Clock },
] as const

/** The filters that are always in sight: generation, favourites, sent lately; and how many are left. */
export function FilterBar({ found }: { found: number | null }) {
  const text = useText(explorerMessages)
  const language = useLanguage()

  return (
    <div className={styles.filters}>
      {/* Of use once there is something to filter: the first paint does without. */}
      {found !== null && <Choices />}
      <output className={styles.count} aria-label={found === null ? undefined : text.found(found)}>
        {found !== null && formatNumber(found, language)}
      </output>
    </div>
  )
}

/** Drawn anew with the filters alone, not with every letter of a search. */
const Choices = memo(function Choices() {
  const text = useText(explorerMessages)
  const { generation, kept } = useApp((app) => app.filters)
  const change = useApp((app) => app.filterOperations)

  return (
    <>
      <ToggleButtonGroup
        aria-label={text.generation}
        className={classes(styles.choices)}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[generation ?? 'all']}
        onSelectionChange={([key]) =>
          change({ generation: key === 'oapi' || key === 'api' ? key : null })
        }
      >
        {GENERATIONS.map((one) => (
          <ToggleButton key={one} id={one} className={classes(styles.filter)}>
            {text[one]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <span className={styles.divider} />
      {KEPT.map(({ id, Icon }) => (
        <ToggleButton
          key={id}
          aria-label={text[id]}
          className={classes(styles.filter, styles.icon)}
          isSelected={kept === id}
          onChange={(isSelected) => change({ kept: isSelected ? id : null })}
        >
          <Icon aria-hidden />
        </ToggleButton>
      ))}
    </>
  )
})
