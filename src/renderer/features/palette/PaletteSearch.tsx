import { Search, SearchX } from 'lucide-react'
import { useState } from 'react'
import {
  Autocomplete,
  Header,
  Input,
  ListBox,
  ListBoxSection,
  SearchField,
} from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { useApp } from '../../useApp.tsx'
import { entryKey, EntryRow } from './EntryRow.tsx'
import { paletteMessages } from './palette.messages.ts'
import styles from './palette.module.css'
import { useEntries } from './useEntries.ts'

/** The search and what it found. The first entry is ready: Enter runs it. */
export function PaletteSearch({ onExplain }: { onExplain: (code: string) => void }) {
  const text = useText(paletteMessages)
  const close = useApp((app) => app.closePalette)
  const [query, setQuery] = useState('')
  const groups = useEntries(query, onExplain)

  function run(key: unknown) {
    for (const { group, entries } of groups) {
      const entry = entries.find(({ id }) => entryKey(group, id) === key)
      if (!entry) continue

      close()
      entry.run()
      return
    }
  }

  return (
    <Autocomplete inputValue={query} onInputChange={setQuery}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type */}
      <SearchField aria-label={text.title} autoFocus className={classes(styles.search)}>
        <Search aria-hidden />
        <Input
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role -- react-aria adds aria-controls; a <select> takes no text
          role="combobox"
          aria-expanded
          className={classes(styles.input)}
          placeholder={text.placeholder}
        />
      </SearchField>
      <ListBox
        aria-label={text.results}
        className={classes(styles.list)}
        selectionMode="none"
        onAction={run}
        renderEmptyState={() => (
          <EmptyState icon={<SearchX aria-hidden />} title={text.nothing(query.trim())}>
            {text.nothingHint}
          </EmptyState>
        )}
      >
        {groups.map(({ group, entries }) => (
          <ListBoxSection key={group} id={group}>
            <Header className={styles.heading}>{text[group]}</Header>
            {entries.map((entry) => (
              <EntryRow key={entry.id} group={group} entry={entry} query={query} />
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
      <footer className={styles.foot} aria-hidden>
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {text.move}
        </span>
        <span>
          <Kbd>Enter</Kbd> {text.run}
        </span>
        <span>
          <Kbd>Esc</Kbd> {text.leave}
        </span>
      </footer>
    </Autocomplete>
  )
}
