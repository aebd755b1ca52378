import type { ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import styles from './form.module.css'
import { profilesMessages } from './profiles.messages.ts'

/** Asks DingTalk once whether the stored credentials are right, and says what it answered. */
export function CredentialCheck({ profile }: { profile: ProfileView }) {
  const text = useText(profilesMessages)
  const fetch = useApp((app) => app.tokenFetches[profile.id])
  const fetchToken = useApp((app) => app.fetchToken)

  return (
    <div className={styles.check}>
      <div className={styles.row}>
        <Button isPending={fetch?.at === 'busy'} onPress={() => void fetchToken(profile.id)}>
          {text.check}
        </Button>
        <span className={styles.hint}>{text.checkHint}</span>
      </div>
      {(fetch?.at === 'done' || fetch?.at === 'failed') && <CheckAnswer profile={profile} />}
    </div>
  )
}

function CheckAnswer({ profile }: { profile: ProfileView }) {
  const text = useText(profilesMessages)
  const say = useFailureText()
  const fetch = useApp((app) => app.tokenFetches[profile.id])
  const token = useApp((app) => app.tokens[profile.id])

  if (fetch?.at === 'failed') {
    const { what, todo } = say(fetch.failure)
    return (
      <Banner tone="bad" title={what} announce>
        {todo}
      </Banner>
    )
  }
  if (token?.state === 'refused') {
    return <Banner tone="bad" title={text.checkRefused(token.refusedCode ?? '')} announce />
  }
  return (
    <Banner tone="ok" title={text.checkPassed} announce>
      {text.checkPassedBody(token?.tail ?? '')}
    </Banner>
  )
}
