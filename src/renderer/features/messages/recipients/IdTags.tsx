import { X } from 'lucide-react'
import { Button, Tag, TagGroup, TagList } from 'react-aria-components'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import styles from './recipients.module.css'
import { recipientsMessages } from './recipients.messages.ts'
import type { useRecipients } from './useRecipients.ts'

/** Ids that were chosen, each to be removed by a press or by Delete; what is wrong with one is on it. */
export function IdTags({
  label,
  ids,
  known,
  onRemove,
}: {
  label: string
  ids: readonly string[]
  known: Pick<ReturnType<typeof useRecipients>, 'nameOf' | 'checkOf'>
  onRemove: (id: string) => void
}) {
  const text = useText(recipientsMessages)

  function wrongWith(id: string): string | null {
    const check = known.checkOf(id)
    if (check === undefined || check.is === 'busy') return null
    if (check.is === 'known') return check.active ? null : text.inactive
    return check.is === 'unsure' ? text.unsure(check.code, check.words) : text[check.is]
  }

  return (
    <TagGroup
      aria-label={text.chosen(label)}
      className={classes(styles.group)}
      onRemove={(keys) => {
        for (const key of keys) onRemove(String(key))
      }}
    >
      <TagList className={classes(styles.tags)}>
        {ids.map((id) => {
          const wrong = wrongWith(id)
          const name = known.nameOf(id)
          return (
            <Tag
              key={id}
              id={id}
              textValue={name ?? id}
              className={classes(styles.tag)}
              data-wrong={wrong !== null}
            >
              {name !== null && <span>{name}</span>}
              <code>{id}</code>
              {wrong !== null && <span className={styles.wrong}>{wrong}</span>}
              <Button slot="remove" aria-label={text.remove} className={classes(styles.remove)}>
                <X aria-hidden />
              </Button>
            </Tag>
          )
        })}
      </TagList>
    </TagGroup>
  )
}
