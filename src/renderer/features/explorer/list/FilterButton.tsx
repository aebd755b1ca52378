import { SlidersHorizontal } from 'lucide-react'
import { memo } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { groups } from '../../../../shared/catalog/catalog.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Popover } from '../../../ui/Popover.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Select } from '../../../ui/Select.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import { explorerMessages } from '../explorer.messages.ts'
import styles from './filters.module.css'
import { useActiveFilters } from './useActiveFilters.ts'

const ANY = 'any'

/** Opens the filters that are not in sight: what it does, heading, permission, documentation. */
export const FilterButton = memo(function FilterButton() {
  const text = useText(explorerMessages)
  const inUse = useActiveFilters().length
  return (
    <DialogTrigger>
      <span className={styles.trigger} data-in-use={inUse > 0 || undefined}>
        <IconButton label={inUse > 0 ? text.filtersInUse(inUse) : text.filters}>
          <SlidersHorizontal aria-hidden />
        </IconButton>
      </span>
      <Popover placement="bottom end">
        <Dialog aria-label={text.filters} className={classes(styles.sheet)}>
          <FilterForm />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
})

function FilterForm() {
  const text = useText(explorerMessages)
  const language = useLanguage()
  const filters = useApp((app) => app.filters)
  const change = useApp((app) => app.filterOperations)
  const active = useActiveFilters()

  return (
    <>
      <RadioGroup
        label={text.effect}
        look="segments"
        options={[
          { id: ANY, label: text.anyEffect },
          { id: 'reads', label: text.reads },
          { id: 'writes', label: text.writes },
          { id: 'deletes', label: text.deletes },
        ]}
        value={filters.effect ?? ANY}
        onChange={(effect) => change({ effect: effect === ANY ? null : effect })}
      />
      <Select
        label={text.group}
        options={[
          { id: ANY, label: text.anyGroup },
          ...groups.map(({ id, title }) => ({ id, label: inLanguage(title, language) })),
        ]}
        value={filters.group ?? ANY}
        onChange={(group) => change({ group: group === ANY ? null : group })}
      />
      <TextField
        label={text.permission}
        placeholder="qyapi_get_member"
        mono
        value={filters.permission}
        onChange={(permission) => change({ permission })}
      />
      <div className={styles.switch}>
        <span aria-hidden>{text.documentedOnly}</span>
        <Switch
          label={text.documentedOnly}
          isOn={filters.documentedOnly}
          onChange={(documentedOnly) => change({ documentedOnly })}
        />
      </div>
      <Button
        look="plain"
        isDisabled={active.length === 0}
        onPress={() => {
          for (const { remove } of active) remove()
        }}
      >
        {text.clearFilters}
      </Button>
    </>
  )
}
