import { useState } from 'react'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { Failure } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { messagesMessages } from '../messages.messages.ts'
import styles from './compose.module.css'

/** The token of a pasted webhook address; anything else as it is. */
function tokenIn(pasted: string): string {
  const typed = pasted.trim()
  if (!URL.canParse(typed)) return typed
  return new URL(typed).searchParams.get('access_token') ?? typed
}

/** The custom robot of the profile: its token and secret go into the keychain and stay there. */
export function RobotSecrets({ profile }: { profile: ProfileView }) {
  const text = useText(messagesMessages)
  const say = useFailureText()
  const store = useApp((app) => app.storeSecret)
  const [token, setToken] = useState('')
  const [secret, setSecret] = useState('')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isReplacing, setReplacing] = useState(false)
  const kept = profile.secrets.find(({ name }) => name === 'robotToken')
  const signing = profile.secrets.find(({ name }) => name === 'robotSecret')

  if (kept && !isReplacing) {
    return (
      <div className={styles.robot}>
        <span>{text.robot}</span>
        <code>access_token ••••{kept.tail}</code>
        {signing && <code>SEC ••••{signing.tail}</code>}
        {!profile.builtIn && (
          <Button look="plain" onPress={() => setReplacing(true)}>
            {text.robotReplace}
          </Button>
        )}
      </div>
    )
  }

  async function keep() {
    const rows = [
      ['robotToken', tokenIn(token)],
      ['robotSecret', secret.trim()],
    ] as const
    for (const [name, value] of rows) {
      if (value === '') continue
      const wrong = await store(profile.id, name, value, 'keychain')
      if (wrong) return setFailure(wrong)
    }
    setToken('')
    setSecret('')
    setFailure(null)
    setReplacing(false)
  }

  const said = failure === null ? null : say(failure)
  return (
    <form
      className={styles.robotForm}
      aria-label={text.robot}
      onSubmit={(event) => {
        event.preventDefault()
        if (token.trim() !== '') void keep()
      }}
    >
      <TextField
        label={text.robotToken}
        type="password"
        value={token}
        onChange={setToken}
        description={text.robotTokenHint}
        mono
        {...(said !== null && { error: `${said.what}. ${said.todo}` })}
      />
      <TextField
        label={text.robotSecret}
        type="password"
        value={secret}
        onChange={setSecret}
        description={text.robotSecretHint}
        mono
      />
      <Button type="submit" isDisabled={token.trim() === ''}>
        {text.robotStore}
      </Button>
    </form>
  )
}
