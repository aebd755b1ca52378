import { SANDBOX_ID } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import styles from './sandbox.module.css'
import { sandboxMessages } from './sandbox.messages.ts'

/** Says that calls go elsewhere, when the profile in use does not lead to this simulator. */
export function Elsewhere({ address }: { address: string }) {
  const text = useText(sandboxMessages)
  const profile = useApp(selectedProfile)
  const selectProfile = useApp((app) => app.selectProfile)
  const leadsHere = [profile.oapiAddress, profile.apiAddress].some(
    (one) => one.replace(/\/$/, '') === address,
  )
  if (profile.builtIn || leadsHere) return null

  return (
    <div className={styles.elsewhere}>
      <Banner
        tone="info"
        title={text.elsewhereTitle}
        actions={<Button onPress={() => void selectProfile(SANDBOX_ID)}>{text.useSandbox}</Button>}
      >
        {text.elsewhereBody(profile.name)}
      </Banner>
    </div>
  )
}
