import { Button as AriaButton, TooltipTrigger } from 'react-aria-components'
import { useText } from '../i18n/useText.ts'
import { classes } from '../ui/classes.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { selectedProfile } from '../selectedProfile.ts'
import { useApp } from '../useApp.tsx'
import { usePlatform } from '../usePlatform.ts'
import { frameMessages } from './frame.messages.ts'
import styles from './rail.module.css'
import { SCREENS } from './screens.ts'
import { shortcutText } from './shortcuts.ts'

/** The column of icons that leads to the screens. The simulator belongs to the sandbox. */
export function Rail() {
  const text = useText(frameMessages)
  const platform = usePlatform()
  const current = useApp((app) => app.screen)
  const goTo = useApp((app) => app.goTo)
  const isSandbox = useApp((app) => selectedProfile(app).builtIn)
  const shown = SCREENS.filter(
    ({ screen }) => screen !== 'simulator' || isSandbox || screen === current,
  )

  return (
    <nav aria-label={text.rail} className={styles.rail}>
      {shown.map(({ screen, Icon, place, digit }) => (
        <TooltipTrigger key={screen} delay={300} closeDelay={0}>
          <AriaButton
            aria-label={text[screen]}
            data-place={place}
            {...(screen === current && { 'aria-current': 'page' })}
            onPress={() => goTo(screen)}
            className={classes(styles.link)}
          >
            <Icon aria-hidden />
          </AriaButton>
          <Tooltip placement="right" shortcut={shortcutText(String(digit), platform)}>
            {text[screen]}
          </Tooltip>
        </TooltipTrigger>
      ))}
    </nav>
  )
}
