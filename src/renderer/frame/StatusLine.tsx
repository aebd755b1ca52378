import { TriangleAlert } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import { operationCounts } from '../../shared/catalog/catalog.ts'
import { selectedProfile } from '../selectedProfile.ts'
import { formatNumber } from '../i18n/quantities.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { classes } from '../ui/classes.ts'
import { useApp } from '../useApp.tsx'
import { frameMessages } from './frame.messages.ts'
import styles from './status.module.css'
import { useKeychainWords } from './useKeychainWords.ts'

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/

/** The line at the foot: where calls go, whether secrets can be kept, what this is. */
export function StatusLine() {
  const text = useText(frameMessages)
  const language = useLanguage()
  const start = useApp((app) => app.start)
  const checkKeychain = useApp((app) => app.checkKeychain)
  const isChecking = useApp((app) => app.keychain.at === 'busy')
  const profile = useApp(selectedProfile)
  const faults = useApp((app) => app.simulatorStanding.faults)
  const goTo = useApp((app) => app.goTo)
  const keychain = useKeychainWords()
  const { host, hostname } = new URL(profile.oapiAddress)

  return (
    <footer className={styles.status} aria-label={text.status}>
      {LOOPBACK.test(hostname) && (
        <span>{profile.builtIn ? text.simulatorOn(host) : text.loopbackOn(host)}</span>
      )}
      {faults > 0 && (
        <AriaButton
          className={classes(styles.link, styles.faults)}
          aria-label={`${text.faultsActive(faults)}. ${text.faultsActiveHint}`}
          onPress={() => goTo('simulator')}
        >
          <TriangleAlert aria-hidden />
          {text.faultsActive(faults)}
        </AriaButton>
      )}
      <AriaButton
        className={classes(styles.link)}
        aria-label={`${keychain}. ${text.checkKeychain}`}
        isDisabled={isChecking}
        onPress={() => void checkKeychain()}
      >
        {keychain}
      </AriaButton>
      <span className={styles.gap} />
      <span>{text.operations(formatNumber(operationCounts.operations, language))}</span>
      {start.at === 'done' && <span>{text.version(start.value.version)}</span>}
    </footer>
  )
}
