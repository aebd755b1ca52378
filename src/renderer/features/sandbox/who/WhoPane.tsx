import { Search } from 'lucide-react'
import { useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import type { SimulatorView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import bar from '../sandbox.module.css'
import { sandboxMessages } from '../sandbox.messages.ts'
import { branchesOf } from './branches.ts'
import type { Shown } from './shown.ts'
import styles from './who.module.css'
import { WhoTree } from './WhoTree.tsx'

/** Who is in the enterprise: groups, departments and people, to be searched and chosen. */
export function WhoPane({
  view,
  shown,
  onShow,
}: {
  view: SimulatorView
  shown: Shown
  onShow: (shown: Shown) => void
}) {
  const text = useText(sandboxMessages)
  const [query, setQuery] = useState('')
  const branches = branchesOf(view, query)
  const words = query.trim().toLowerCase()
  const groups = view.groups.filter(
    ({ name, chatId, conversationId }) =>
      words === '' ||
      [name, chatId, conversationId].some((one) => one.toLowerCase().includes(words)),
  )
  const isEmpty = branches.length === 0 && groups.length === 0

  return (
    <section className={styles.pane} aria-label={text.enterprise}>
      <div className={bar.bar}>
        <SearchField
          aria-label={text.searchName}
          value={query}
          onChange={setQuery}
          className={classes(styles.search)}
        >
          <Search aria-hidden />
          <Input placeholder={text.search} spellCheck={false} autoComplete="off" />
        </SearchField>
      </div>
      {isEmpty ? (
        <output className={styles.nobody}>{text.nobodyFound(query)}</output>
      ) : (
        <WhoTree
          key={words === '' ? 'all' : 'found'}
          view={view}
          branches={branches}
          groups={groups}
          isSearching={words !== ''}
          shown={shown}
          onShow={onShow}
        />
      )}
    </section>
  )
}
