import { Search, SearchX } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
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
import type { Entry } from './entry.ts'
import { useEntries } from './useEntries.ts'

const MOVES = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])

/** The search and what it found. The first entry is ready: Enter runs it. */
export function PaletteSearch({ onExplain }: { onExplain: (code: string) => void }) {
  const text = useText(paletteMessages)
  const close = useApp((app) => app.closePalette)
  const [query, setQuery] = useState('')
  const groups = useEntries(query, onExplain)
  const hasMoved = useRef(false)
  const isDue = useRef(false)
  const first = groups[0]?.entries[0]

  // Enter came before the catalogue was read: it is for the first that is found.
  useEffect(() => {
    if (first && isDue.current) run(first)
  })

  function choose(key: unknown) {
    for (const { group, entries } of groups) {
      const entry = entries.find(({ id }) => entryKey(group, id) === key)
      if (entry) run(entry)
    }
  }

  function run(entry: Entry) {
    isDue.current = false
    close()
    entry.run()
  }

  function onQueryChange(typed: string) {
    hasMoved.current = false
    isDue.current = false
    setQuery(typed)
  }

  /** The list marks its first entry only some time after the last letter; Enter must not wait for it. */
  function onKeyDownCapture(event: KeyboardEvent) {
    if (MOVES.has(event.key)) hasMoved.current = true
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || hasMoved.current) return

    event.preventDefault()
    event.stopPropagation()
    if (first) run(first)
    else isDue.current = true
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
