import { Languages, Moon, Plus, Search, Sun } from 'lucide-react'
import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import { useLanguage, useText } from '../i18n/useText.ts'
import { ProfileSwitcher } from '../features/profiles/ProfileSwitcher.tsx'
import { selectedProfile } from '../selectedProfile.ts'
import { TokenChip } from '../features/inspector/chip/TokenChip.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useApp } from '../useApp.tsx'
import { usePlatform } from '../usePlatform.ts'
import { frameMessages } from './frame.messages.ts'
import { shortcutText } from './shortcuts.ts'
import styles from './top.module.css'
import { useIsDark } from './useTheme.ts'

/** The bar that is always there: who calls, with which token, and the way to everything. */
export function TopBar() {
  const text = useText(frameMessages)
  const platform = usePlatform()
  const profileId = useApp((app) => selectedProfile(app).id)
  const openPalette = useApp((app) => app.openPalette)

  return (
    <header className={styles.top}>
      <div className={styles.side}>
        <ProfileSwitcher />
        <TokenChip profileId={profileId} />
      </div>
      <AriaButton className={classes(styles.palette)} onPress={openPalette}>
        <VisuallyHidden>{text.searchName} </VisuallyHidden>
        <Search aria-hidden />
        <span>{text.search}</span>
        <Kbd>{shortcutText('K', platform)}</Kbd>
      </AriaButton>
      <div className={styles.side}>
        <FirstStep />
        <Toggles />
      </div>
    </header>
  )
}

/** While there is nothing but the sandbox, the one next step is in sight. */
function FirstStep() {
  const text = useText(frameMessages)
  const hasOnlySandbox = useApp((app) => app.profiles.every(({ builtIn }) => builtIn))
  const showNewProfile = useApp((app) => app.showNewProfile)
  if (!hasOnlySandbox) return null

  return (
    <Button icon={<Plus aria-hidden />} onPress={showNewProfile}>
      {text.addEnterprise}
    </Button>
  )
}

function Toggles() {
  const text = useText(frameMessages)
  const language = useLanguage()
  const isDark = useIsDark()
  const change = useApp((app) => app.changeSettings)
  const ThemeIcon = isDark ? Sun : Moon

  return (
    <div className={styles.toggles}>
      <IconButton
        label={isDark ? text.toLight : text.toDark}
        onPress={() => void change({ theme: isDark ? 'light' : 'dark' })}
      >
        <ThemeIcon aria-hidden />
      </IconButton>
      <IconButton
        label={language === 'en' ? text.toChinese : text.toEnglish}
        onPress={() => void change({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        <Languages aria-hidden />
      </IconButton>
    </div>
  )
}
