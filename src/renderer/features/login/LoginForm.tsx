import { Ticket } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { Form } from 'react-aria-components'
import { LOGIN_WAYS } from '../../../shared/login.ts'
import { useText } from '../../i18n/useText.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useApp } from '../../useApp.tsx'
import { useFailureText } from '../../useFailureText.ts'
import { loginMessages } from './login.messages.ts'
import styles from './login.module.css'
import { useCodeState } from './useCodeState.ts'

/** The administrator of the invented enterprise. */
const SANDBOX_PERSON = 'manager0001'

/** The way, the code, and what can be done with it. */
export function LoginForm() {
  const text = useText(loginMessages)
  const profile = useApp(selectedProfile)
  const way = useApp((app) => app.loginWay)
  const code = useApp((app) => app.loginCode)
  const isBusy = useApp((app) => app.loginRun.at === 'busy')
  const chooseWay = useApp((app) => app.chooseLoginWay)
  const typeCode = useApp((app) => app.typeLoginCode)
  const run = useApp((app) => app.runLogin)
  const cancel = useApp((app) => app.cancelLogin)
  const { hint, problem } = useCodeState()
  const form = useRef<HTMLFormElement>(null)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void run(profile.id)
  }

  return (
    <>
      {profile.builtIn && (
        <Minting onMinted={() => form.current?.querySelector('input')?.focus()} />
      )}
      <Form
        ref={form}
        className={classes(styles.fields)}
        onSubmit={submit}
        validationBehavior="aria"
      >
        <TextField
          label={text.code}
          value={code.text}
          onChange={typeCode}
          isDisabled={isBusy}
          mono
          description={hint}
          {...(problem !== null && { error: problem })}
        />
        <RadioGroup
          label={text.way}
          value={way}
          onChange={chooseWay}
          options={LOGIN_WAYS.map((id) => ({
            id,
            label: text[id],
            description: text[`${id}Hint`],
          }))}
        />
        <div className={styles.row}>
          <Button
            type="submit"
            look="primary"
            isPending={isBusy}
            isDisabled={code.text === '' || code.isUsed}
          >
            {text.run}
          </Button>
          {isBusy && (
            <Button look="plain" onPress={() => void cancel()}>
              {text.cancel}
            </Button>
          )}
        </div>
      </Form>
    </>
  )
}

/**
 * Makes a code of the sandbox, of the kind that the chosen way takes. Where it lands the focus
 * follows: Enter trades it.
 */
function Minting({ onMinted }: { onMinted: () => void }) {
  const text = useText(loginMessages)
  const mint = useApp((app) => app.mintLoginCode)
  const failure = useApp((app) => app.mintFailure)
  const say = useFailureText()
  const [userId, setUserId] = useState(SANDBOX_PERSON)
  const said = failure && say(failure)

  return (
    <Form
      className={classes(styles.mint)}
      validationBehavior="aria"
      onSubmit={(event) => {
        event.preventDefault()
        void mint(userId.trim()).then((isMinted) => isMinted && onMinted())
      }}
    >
      <TextField
        label={text.mintFor}
        value={userId}
        onChange={setUserId}
        mono
        {...(said && { error: `${said.what}. ${said.todo}` })}
      />
      <Button type="submit" icon={<Ticket aria-hidden />} isDisabled={userId.trim() === ''}>
        {text.mint}
      </Button>
    </Form>
  )
}
