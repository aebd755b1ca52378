import { UsersRound } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Menu, MenuItem, MenuSection } from '../../../ui/Menu.tsx'
import { useApp } from '../../../useApp.tsx'
import { recipientsMessages } from './recipients.messages.ts'
import styles from './recipients.module.css'
import { type GroupIdKind, useGroups } from './useGroups.ts'

const CREATE = 'oapi POST /chat/create'

/** Offers the groups that are known, and the call that makes one. */
export function PickGroup({
  profileId,
  by,
  onPick,
}: {
  profileId: string
  by: GroupIdKind
  onPick: (id: string) => void
}) {
  const text = useText(recipientsMessages)
  const groups = useGroups(profileId, by)
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)

  return (
    <Menu
      label={text.pickGroup}
      trigger={
        <IconButton label={text.pickGroup}>
          <UsersRound aria-hidden />
        </IconButton>
      }
    >
      <MenuSection title={text.groups}>
        {groups.map(({ id, name }) => (
          <MenuItem
            key={id}
            id={id}
            label={name ?? id}
            aside={name === null ? undefined : <code className={styles.groupId}>{id}</code>}
            onAction={() => onPick(id)}
          />
        ))}
        {groups.length === 0 && <MenuItem id="none" label={text.noGroups} isDisabled />}
        <MenuItem
          id="create"
          label={text.createGroup}
          onAction={() => {
            void openOperation(CREATE)
            goTo('explorer')
          }}
        />
      </MenuSection>
    </Menu>
  )
}
