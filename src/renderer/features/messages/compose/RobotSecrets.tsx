import { useState } from 'react'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { Failure } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { messagesMessages } from '../messages.messages.ts'
import { RobotKeywords } from './RobotKeywords.tsx'
import { RobotRate } from './RobotRate.tsx'
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
  const edit = useApp((app) => app.robotEdit)
  const editRobot = useApp((app) => app.editRobot)
  const leave = useApp((app) => app.leaveRobot)
  const replaced = edit?.profileId === profile.id ? edit.field : null
  const kept = profile.secrets.find(({ name }) => name === 'robotToken')
  const signing = profile.secrets.find(({ name }) => name === 'robotSecret')

  if (kept && replaced === null) {
    return (
      <div className={styles.robot}>
        <span>{text.robot}</span>
        <code>access_token ••••{kept.tail}</code>
        {signing && <code>SEC ••••{signing.tail}</code>}
        {!profile.builtIn && (
          <Button look="plain" onPress={() => editRobot(profile.id, 'token')}>
            {text.robotReplace}
          </Button>
        )}
        {!profile.builtIn && <RobotKeywords profile={profile} />}
        <RobotRate profileId={profile.id} />
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
    leave()
  }

  // A secret alone is replaced where the token stays.
  const isEmpty = token.trim() === '' && (!kept || secret.trim() === '')
  const said = failure === null ? null : say(failure)
  return (
    <form
      className={styles.robotForm}
      aria-label={text.robot}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void keep()
      }}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what mends a refusal leads here
        autoFocus={replaced === 'token'}
        label={text.robotToken}
        type="password"
        value={token}
        onChange={setToken}
        description={text.robotTokenHint}
        mono
        {...(said !== null && { error: `${said.what}. ${said.todo}` })}
      />
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- what mends a refusal leads here
        autoFocus={replaced === 'secret'}
        label={text.robotSecret}
        type="password"
        value={secret}
        onChange={setSecret}
        description={text.robotSecretHint}
        mono
      />
      <Button type="submit" isDisabled={isEmpty}>
        {text.robotStore}
      </Button>
    </form>
  )
}
