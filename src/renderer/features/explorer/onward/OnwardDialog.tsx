import { useEffect, useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import type { Catalog } from '../../../../shared/catalog/catalog.ts'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { searchOperations } from '../../../../shared/catalog/search.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import fieldStyles from '../../../ui/field.module.css'
import { Select } from '../../../ui/Select.tsx'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { MethodMark } from '../MethodMark.tsx'
import { type Carried, type Taker, takersOf, valueFor } from './carried.ts'
import styles from './onward.module.css'
import { onwardMessages } from './onward.messages.ts'

const MOST_SHOWN = 60

/** A value of the answer, and the operations that take it: the chosen one opens with it filled in. */
export function OnwardDialog({
  carried,
  onClose,
}: {
  carried: readonly Carried[]
  onClose: () => void
}) {
  const text = useText(onwardMessages)
  const language = useLanguage()
  const openOperation = useApp((app) => app.openOperation)
  const typeValue = useApp((app) => app.typeValue)
  const goTo = useApp((app) => app.goTo)
  const [chosen, setChosen] = useState(0)
  const [query, setQuery] = useState('')
  const value = carried[chosen]
  const catalog = useCatalog()
  const operations = useWholeCatalog(catalog)
  const takers = useMemo(
    () => (value && catalog ? found(value, query, operations ?? [], catalog) : []),
    [value, query, operations, catalog],
  )
  if (!value) return null

  function take(id: unknown) {
    const taker = takers.find(({ operation }) => operation.id === id)
    if (!taker || !value) return

    const { operation, field } = taker
    typeValue(operation.id, field.name, valueFor(field, value.value))
    void openOperation(operation.id)
    goTo('explorer')
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
          label: `${one.kind} ${one.value}`,
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
          renderEmptyState={() => (
            <p className={styles.none}>{operations ? text.none : text.reading}</p>
          )}
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

/** Every operation with its fields, read when the dialog opens; `null` until then. */
function useWholeCatalog(catalog: Catalog | null): readonly Operation[] | null {
  const [operations, setOperations] = useState<readonly Operation[] | null>(null)

  useEffect(() => {
    let isWanted = true
    void catalog?.readAll().then((all) => isWanted && setOperations(all))
    return () => {
      isWanted = false
    }
  }, [catalog])

  return operations
}

function found(
  value: Carried,
  query: string,
  operations: readonly Operation[],
  catalog: Catalog,
): Taker[] {
  const takers = takersOf(value.kind, operations)
  if (query.trim() === '') return takers.slice(0, MOST_SHOWN)
  const byId = new Map(takers.map((taker) => [taker.operation.id, taker]))
  const listed = takers.flatMap(({ operation }) => catalog.find(operation.id) ?? [])
  const hits = searchOperations(query, listed)
  return hits.flatMap(({ id }) => byId.get(id) ?? []).slice(0, MOST_SHOWN)
}
