import { Search, SearchX } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
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
import { useEnterForFirst } from '../../useEnterForFirst.ts'
import { entryKey, EntryRow } from './EntryRow.tsx'
import { paletteMessages } from './palette.messages.ts'
import styles from './palette.module.css'
import type { Entry } from './entry.ts'
import { useEntries } from './useEntries.ts'

/** The search and what it found. The first entry is ready: Enter runs it. */
export function PaletteSearch({ onExplain }: { onExplain: (code: string) => void }) {
  const text = useText(paletteMessages)
  const close = useApp((app) => app.closePalette)
  const [query, setQuery] = useState('')
  const groups = useEntries(query, onExplain)
  const isCatalogRead = useApp((app) => app.catalog !== null)
  const [best] = groups
  // Profiles and actions stand before what the catalogue will bring; codes do not.
  const isSure = best?.group === 'profiles' || best?.group === 'actions'
  const enter = useEnterForFirst({
    first: best?.entries[0],
    isRead: isCatalogRead || isSure,
    take: run,
  })

  function choose(key: unknown) {
    for (const { group, entries } of groups) {
      const entry = entries.find(({ id }) => entryKey(group, id) === key)
      if (entry) run(entry)
    }
  }

  function run(entry: Entry) {
    close()
    entry.run()
  }

  function onQueryChange(typed: string) {
    enter.forget()
    setQuery(typed)
  }

  /** The list marks its first entry only some time after the last letter; Enter must not wait for it. */
  function onKeyDownCapture(event: KeyboardEvent) {
    if (enter.hear(event)) event.stopPropagation()
  }

  return (
    <Autocomplete inputValue={query} onInputChange={onQueryChange}>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the palette was opened to type */}
      <SearchField aria-label={text.title} autoFocus className={classes(styles.search)}>
        <Search aria-hidden />
        <Input
          // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role -- react-aria adds aria-controls; a <select> takes no text
          role="combobox"
          aria-expanded
          className={classes(styles.input)}
          placeholder={text.placeholder}
          onKeyDownCapture={onKeyDownCapture}
        />
      </SearchField>
      <ListBox
        aria-label={text.results}
        className={classes(styles.list)}
        selectionMode="none"
        onAction={choose}
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
