import { Search, X } from 'lucide-react'
import type { ComponentProps, KeyboardEvent } from 'react'
import { operationCounts } from '../../../../shared/catalog/catalog.ts'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { explorerMessages } from '../explorer.messages.ts'
import styles from './list.module.css'

/** The field that searches the operations. Its arrows move in the list. */
export function SearchBox({
  query,
  onSearch,
  onKeyDown,
  onBlur,
  ...list
}: {
  query: string
  onSearch: (query: string) => void
  onKeyDown: (event: KeyboardEvent) => void
  onBlur: () => void
} & Pick<ComponentProps<'input'>, 'aria-expanded' | 'aria-controls' | 'aria-activedescendant'>) {
  const text = useText(explorerMessages)
  const label = text.search(operationCounts.operations)
  return (
    <div className={styles.search}>
      <Search aria-hidden />
      <input
        {...list}
        type="search"
        // oxlint-disable-next-line jsx-a11y/role-has-required-aria-props, jsx-a11y/prefer-tag-over-role -- aria-expanded and aria-controls are passed in; a <select> takes no text
        role="combobox"
        aria-autocomplete="list"
        aria-label={label}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        value={query}
        onChange={(event) => onSearch(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      />
      {query !== '' && (
        <span className={styles.clear}>
          <IconButton label={text.clearSearch} onPress={() => onSearch('')}>
            <X aria-hidden />
          </IconButton>
        </span>
      )}
    </div>
  )
}
