import type { ProfileView } from '../../../shared/profile.ts'
import { verdictOf } from '../../../shared/verdict.ts'
import { useText } from '../../i18n/useText.ts'
import { RefusalBanner } from '../../RefusalBanner.tsx'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { profilesMessages } from './profiles.messages.ts'

/** Asks DingTalk once whether the stored credentials are right. */
export function CheckButton({ profile }: { profile: ProfileView }) {
  const text = useText(profilesMessages)
  const isBusy = useApp((app) => app.tokenFetches[profile.id]?.at === 'busy')
  const fetchToken = useApp((app) => app.fetchToken)

  return (
    <Button isPending={isBusy} onPress={() => void fetchToken(profile.id)}>
      {text.check}
    </Button>
  )
}

/** What DingTalk answered to the check. */
export function CheckAnswer({ profile }: { profile: ProfileView }) {
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
  if (fetch?.at !== 'done') return null

  const verdict = verdictOf(fetch.value.exchange)
  if (!verdict.accepted) return <RefusalBanner refusal={verdict} />
  return (
    <Banner tone="ok" title={text.checkPassed} announce>
      {text.checkPassedBody(token?.tail ?? '')}
    </Banner>
  )
}
