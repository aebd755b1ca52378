import { Fragment } from 'react'
import { ListBoxItem } from 'react-aria-components'
import { classes } from '../../ui/classes.ts'
import type { Entry, EntryGroup } from './entry.ts'
import { piecesOf } from './highlight.ts'
import styles from './palette.module.css'

/** One entry of the palette, with what was searched for marked in it. */
export function EntryRow({
  group,
  entry,
  query,
}: {
  group: EntryGroup
  entry: Entry
  query: string
}) {
  const { id, mark, Icon, title, detail, aside } = entry
  return (
    <ListBoxItem id={entryKey(group, id)} textValue={title} className={classes(styles.row)}>
      <span className={styles.mark} data-group={group}>
        {Icon && <Icon aria-hidden />}
        {mark !== undefined && <Highlighted text={mark} query={query} />}
      </span>{' '}
      <span className={styles.title}>
        <Highlighted text={title} query={query} />
      </span>{' '}
      {detail !== undefined && (
        <code className={styles.detail}>
          <Highlighted text={detail} query={query} />
        </code>
      )}{' '}
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </ListBoxItem>
  )
}

/** The key of an entry among all of the palette. */
export function entryKey(group: EntryGroup, id: string): string {
  return `${group} ${id}`
}

function Highlighted({ text, query }: { text: string; query: string }) {
  return piecesOf(text, query).map(({ text, start, isHit }) =>
    isHit ? <mark key={start}>{text}</mark> : <Fragment key={start}>{text}</Fragment>,
  )
}
