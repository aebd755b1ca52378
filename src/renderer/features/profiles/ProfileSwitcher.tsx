import { Check, ChevronDown, FlaskConical, Plus, Settings2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { Menu, MenuItem, MenuRule, MenuSection } from '../../ui/Menu.tsx'
import { useApp } from '../../useApp.tsx'
import { KindBadge, KindDot, useKindWord } from './KindBadge.tsx'
import { profilesMessages } from './profiles.messages.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import styles from './switcher.module.css'
import { useProfileName } from '../../useProfileName.ts'

/** Says whose credentials the calls are made with, and changes it. */
export function ProfileSwitcher() {
  const text = useText(profilesMessages)
  const nameOf = useProfileName()
  const kindWord = useKindWord()
  const profiles = useApp((app) => app.profiles)
  const selected = useApp(selectedProfile)
  const selectProfile = useApp((app) => app.selectProfile)
  const showProfile = useApp((app) => app.showProfile)
  const goTo = useApp((app) => app.goTo)
  const showNewProfile = useApp((app) => app.showNewProfile)

  const trigger = (
    <AriaButton
      className={classes(styles.chip)}
      data-kind={selected.kind}
      aria-label={text.switcherName(nameOf(selected), kindWord(selected.kind))}
    >
      <KindDot kind={selected.kind} />
      <strong className={styles.name}>{nameOf(selected)}</strong> <KindBadge kind={selected.kind} />
      <ChevronDown aria-hidden />
    </AriaButton>
  )
  return (
    <Menu label={text.switcherMenu} trigger={trigger}>
      <MenuSection title={text.switcherMenu}>
        {profiles.map((profile) => (
          <MenuItem
            key={profile.id}
            id={profile.id}
            label={nameOf(profile)}
            icon={<KindDot kind={profile.kind} inMenu />}
            aside={
              <>
                <KindBadge kind={profile.kind} />
                <Check aria-hidden className={styles.tick} data-hidden={profile !== selected} />
              </>
            }
            onAction={() => void selectProfile(profile.id)}
          />
        ))}
      </MenuSection>
      <MenuRule />
      <MenuItem id="new" label={text.add} icon={<Plus aria-hidden />} onAction={showNewProfile} />
      <MenuItem
        id="edit"
        label={text.manage}
        icon={<Settings2 aria-hidden />}
        onAction={() => showProfile(selected.id)}
      />
      <MenuItem
        id="simulator"
        label={text.openSimulator}
        icon={<FlaskConical aria-hidden />}
        onAction={() => goTo('simulator')}
      />
    </Menu>
  )
}
