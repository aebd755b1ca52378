import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { Catalog } from '../../../../shared/catalog/catalog.ts'
import { searchOperations } from '../../../../shared/catalog/search.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import fieldStyles from '../../../ui/field.module.css'
import { Select } from '../../../ui/Select.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { MethodMark } from '../MethodMark.tsx'
import type { Carried, Taker } from './carried.ts'
import { kindText } from './kinds.ts'
import styles from './onward.module.css'
import { onwardMessages } from './onward.messages.ts'
import { useSendOn, useTakers } from './useTakers.ts'

const MOST_SHOWN = 60

/** A value of the answer, and the operations that take it: the chosen one opens with it filled in. */
export function OnwardDialog({
  carried,
  group,
  onClose,
}: {
  carried: readonly Carried[]
  /** The group of what answered: its operations come first. */
  group: string | null
  onClose: () => void
}) {
  const text = useText(onwardMessages)
  const language = useLanguage()
  const sendOn = useSendOn()
  const [chosen, setChosen] = useState(0)
  const [query, setQuery] = useState('')
  const value = carried[chosen]
  const catalog = useCatalog()
  const all = useTakers(value ?? null, group)
  const takers = useMemo(
    () => (all && catalog ? found(all, query, catalog) : []),
    [all, query, catalog],
  )
  if (!value) return null

  function take(id: unknown) {
    const taker = takers.find(({ operation }) => operation.id === id)
    if (!taker || !value) return

    void sendOn(taker, value.value)
    onClose()
  }

  return (
    <Dialog isOpen onClose={onClose} title={text.title}>
      <Select
        label={text.value}
        mono
        value={String(chosen)}
        onChange={(id) => setChosen(Number(id))}
        options={carried.map((one, index) => ({
          id: String(index),
          label: `${kindText(one.kind, language)} ${one.value}`,
        }))}
      />
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the dialog was opened to choose an operation */}
        <SearchField aria-label={text.search} autoFocus>
          <Input className={classes(fieldStyles.input)} placeholder={text.search} />
        </SearchField>
        <ListBox
          aria-label={text.takers}
          className={classes(styles.list)}
          onAction={take}
          renderEmptyState={() => <p className={styles.none}>{all ? text.none : text.reading}</p>}
        >
          {takers.map(({ operation, field }) => (
            <ListBoxItem
              key={operation.id}
              id={operation.id}
              textValue={inLanguage(operation.title, language)}
              className={classes(styles.row)}
            >
              <MethodMark method={operation.method} />
              <span className={styles.title}>{inLanguage(operation.title, language)}</span>
              <code className={styles.path}>{operation.path}</code>
              <code>{field.name}</code>
            </ListBoxItem>
          ))}
        </ListBox>
      </Autocomplete>
    </Dialog>
  )
}

/** The takers that a search finds; all, as they are ranked, for none. */
function found(takers: readonly Taker[], query: string, catalog: Catalog): Taker[] {
  if (query.trim() === '') return takers.slice(0, MOST_SHOWN)
  const byId = new Map(takers.map((taker) => [taker.operation.id, taker]))
  const listed = takers.flatMap(({ operation }) => catalog.find(operation.id) ?? [])
  const hits = searchOperations(query, listed)
  return hits.flatMap(({ id }) => byId.get(id) ?? []).slice(0, MOST_SHOWN)
}
