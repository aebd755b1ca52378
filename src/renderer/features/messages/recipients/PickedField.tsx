import { useApp } from '../../../useApp.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useText } from '../../../i18n/useText.ts'
import { PickIds } from '../../../directory/PickIds.tsx'
import { BesideField, type BesideFieldProps } from '../compose/BesideField.tsx'
import { PickGroup } from './PickGroup.tsx'
import { recipientsMessages } from './recipients.messages.ts'
import styles from './recipients.module.css'
import { type GroupIdKind, useGroups } from './useGroups.ts'
import { useRecipients } from './useRecipients.ts'

/** A field that names one person or one group: typed or picked, with its name where that is known. */
export function PickedField({ profileId, ...props }: BesideFieldProps & { profileId: string }) {
  const text = useText(recipientsMessages)
  const { field, value, onChange } = props
  const picks = field.picks ?? 'person'
  return (
    <div className={styles.field}>
      <div className={styles.line}>
        <BesideField {...props} />
        {picks === 'person' ? (
          <PickIds label={text.pickPerson} kind="person" onlyOne onPick={onChange} />
        ) : (
          <PickGroup profileId={profileId} by={picks} onPick={onChange} />
        )}
      </div>
      {picks === 'person' ? (
        <PersonLine profileId={profileId} id={value} />
      ) : (
        <GroupLine profileId={profileId} id={value} by={picks} />
      )}
    </div>
  )
}

function PersonLine({ profileId, id }: { profileId: string; id: string }) {
  const name = useRecipients(profileId, 'person', []).nameOf(id)
  return name === null ? null : <p className={styles.quiet}>{name}</p>
}

/** DingTalk tells the name of a group by its chatid only. */
function GroupLine({ profileId, id, by }: { profileId: string; id: string; by: GroupIdKind }) {
  const text = useText(recipientsMessages)
  const group = useGroups(profileId, by).find((one) => one.id === id)
  const check = useApp((app) => app.idChecks[`${profileId} group ${id}`])
  const checkIds = useApp((app) => app.checkIds)
  const name = group?.name ?? (check?.is === 'known' ? check.name : null)
  if (name !== null) return <p className={styles.quiet}>{name}</p>
  if (check?.is === 'unsure') {
    return <p className={styles.wrong}>{text.unsure(check.code, check.words)}</p>
  }
  if (check?.is === 'unknown' || check?.is === 'foreign') {
    return <p className={styles.wrong}>{text.noGroup}</p>
  }
  if (by !== 'chatId' || id === '' || /[{}]/.test(id)) return null
  return (
    <p className={styles.chosen}>
      <Button
        look="plain"
        isPending={check?.is === 'busy'}
        onPress={() => void checkIds(profileId, 'group', [id])}
      >
        {check?.is === 'busy' ? text.checking : text.check(1)}
      </Button>
    </p>
  )
}
