import { ExternalLink, FlaskConical, Plus } from 'lucide-react'
import type { ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { useProfileName } from '../../useProfileName.ts'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { useApp } from '../../useApp.tsx'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import styles from './form.module.css'
import { ProfileHeader } from './ProfileHeader.tsx'
import { profilesMessages } from './profiles.messages.ts'
import { StoredSecret } from './StoredSecret.tsx'

/** Where the ids and secrets of an app are found. https://open-dev.dingtalk.com/ */
const CONSOLE_LINK = 'https://open-dev.dingtalk.com/'

/** The sandbox: read only, explained, and what comes next. */
export function SandboxPane({ profile }: { profile: ProfileView }) {
  const text = useText(profilesMessages)
  const nameOf = useProfileName()
  const showNewProfile = useApp((app) => app.showNewProfile)
  const goTo = useApp((app) => app.goTo)
  const openLink = useApp((app) => app.openLink)
  const facts = [
    [CREDENTIAL_NAMES.corpId, profile.corpId],
    [CREDENTIAL_NAMES.appKey, profile.appKey],
    [CREDENTIAL_NAMES.agentId, profile.agentId],
    [text.address, profile.oapiAddress],
  ] as const

  return (
    <section className={styles.pane} aria-label={nameOf(profile)}>
      <ProfileHeader profile={profile} kind={profile.kind} />
      <div className={styles.fields}>
        <p className={styles.explained}>{text.sandboxExplained}</p>
        <div className={styles.row}>
          <Button icon={<FlaskConical aria-hidden />} onPress={() => goTo('simulator')}>
            {text.openSimulator}
          </Button>
          <span className={styles.hint}>{text.simulatorBody}</span>
        </div>
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <code>{value}</code>
                <CopyButton text={value} label={text.copy(name)} />
              </dd>
            </div>
          ))}
        </dl>
        {profile.secrets.map((secret) => (
          <StoredSecret key={secret.name} profileId={profile.id} secret={secret} />
        ))}
        <div className={styles.next}>
          <h3>{text.sandboxNext}</h3>
          <p>{text.sandboxNextBody}</p>
          <div className={styles.row}>
            <Button look="primary" icon={<Plus aria-hidden />} onPress={showNewProfile}>
              {text.add}
            </Button>
            <Button
              look="plain"
              icon={<ExternalLink aria-hidden />}
              onPress={() => void openLink(CONSOLE_LINK)}
            >
              {text.openConsole}
            </Button>
          </div>
        </div>
      </div>
    </section>
  )
}
