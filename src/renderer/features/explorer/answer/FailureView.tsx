import { assertNever, type Failure } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'
import { CloseAnswer } from './CloseAnswer.tsx'

/** Why there is no answer, what to do, and the button that does it. */
export function FailureView({
  failure,
  onSend,
  onClose,
}: {
  failure: Failure
  onSend: () => void
  onClose: () => void
}) {
  const text = useText(answerMessages)
  const { what, todo } = useFailureText()(failure)
  const goTo = useApp((app) => app.goTo)
  const profilesFirst = isMendedInProfiles(failure)
  return (
    <div className={styles.verdict}>
      <Banner
        announce
        tone={failure.kind === 'cancelled' ? 'info' : 'bad'}
        title={what}
        aside={
          <>
            {failure.kind === 'unreachable' && failure.code}
            <CloseAnswer onClose={onClose} />
          </>
        }
        actions={
          <>
            {profilesFirst && <Button onPress={() => goTo('profiles')}>{text.openProfiles}</Button>}
            <Button onPress={onSend}>{text.sendAgain}</Button>
          </>
        }
      >
        <p>{todo}</p>
      </Banner>
    </div>
  )
}

function isMendedInProfiles(failure: Failure): boolean {
  switch (failure.kind) {
    case 'no-credential':
    case 'keychain':
      return true
    case 'invalid-input':
    case 'foreign-sender':
    case 'storage':
    case 'unreachable':
    case 'cancelled':
    case 'too-large':
    case 'bug':
    case 'token-needed':
      return false
    default:
      return assertNever(failure)
  }
}
