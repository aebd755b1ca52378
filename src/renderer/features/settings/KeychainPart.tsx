import { KeyRound } from 'lucide-react'
import { assertNever } from '../../../shared/result.ts'
import type { FailureText } from '../../i18n/failureText.ts'
import { useText } from '../../i18n/useText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import styles from './settings.module.css'
import { settingsMessages } from './settings.messages.ts'

/** Whether the keychain can be used, and a check on request. */
export function KeychainPart() {
  const text = useText(settingsMessages)
  const keychain = useApp((app) => app.keychain)
  const check = useApp((app) => app.checkKeychain)

  return (
    <section className={styles.card} aria-labelledby="settings-keychain">
      <div className={styles.line}>
        <KeyRound aria-hidden />
        <h2 id="settings-keychain">{text.keychain}</h2>
        <Button isPending={keychain.at === 'busy'} onPress={() => void check()}>
          {text.check}
        </Button>
      </div>
      <p className={styles.hint}>{text.keychainHint}</p>
      <div aria-live="polite">
        <KeychainAnswer />
      </div>
    </section>
  )
}

function KeychainAnswer() {
  const text = useText(settingsMessages)
  const keychain = useApp((app) => app.keychain)
  const say = useFailureText()

  switch (keychain.at) {
    case 'rest':
      return <p className={styles.quiet}>{text.notChecked}</p>
    case 'busy':
      return <p className={styles.quiet}>{text.checking}</p>
    case 'failed':
      return <Trouble {...say(keychain.failure)} />
    case 'done':
      if (keychain.value.usable) {
        return (
          <Banner tone="ok" title={text.usable}>
            {text.usableBody}
          </Banner>
        )
      }
      return <Trouble {...say({ kind: 'keychain', reason: keychain.value.reason, message: '' })} />
    default:
      return assertNever(keychain)
  }
}

function Trouble({ what, todo }: FailureText) {
  return (
    <Banner tone="bad" title={what}>
      {todo}
    </Banner>
  )
}
