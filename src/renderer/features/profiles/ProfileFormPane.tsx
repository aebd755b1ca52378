import { Check } from 'lucide-react'
import type { FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { Form } from 'react-aria-components'
import { inputProblemText } from '../../i18n/failureText.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from './AddressFields.tsx'
import { CheckAnswer, CheckButton } from './CredentialCheck.tsx'
import { CredentialFields } from './CredentialFields.tsx'
import styles from './form.module.css'
import { ProfileHeader } from './ProfileHeader.tsx'
import { profilesMessages } from './profiles.messages.ts'
import type { ProfileForm } from './profiles.slice.ts'
import { SavingTrouble } from './SavingTrouble.tsx'
import { useProfileForm } from './useProfileForm.ts'

/** The form of an enterprise that the user enters. */
export function ProfileFormPane({ opened }: { opened: ProfileForm }) {
  const form = useProfileForm(opened)
  const { profile, draft, saving, problems, isChanged, change } = form
  const text = useText(profilesMessages)
  const language = useLanguage()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    // What is wrong is marked by the same state change that makes it focusable as such.
    flushSync(() => void form.save())
    element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }

  return (
    <section className={styles.pane} aria-label={profile?.name ?? text.newProfile}>
      <ProfileHeader profile={profile} kind={draft.kind} />
      <Form className={classes(styles.form)} onSubmit={submit} validationBehavior="aria">
        <div className={styles.fields}>
          <TextField
            label={text.name}
            description={text.nameHint}
            value={draft.name}
            onChange={(name) => change({ name })}
            isRequired
            {...(problems.name && { error: inputProblemText(problems.name, language) })}
          />
          <RadioGroup
            label={text.kind}
            look="segments"
            value={draft.kind}
            onChange={(kind) => change({ kind })}
            options={[
              { id: 'test', label: text.kindTestLong },
              { id: 'production', label: text.kindProductionLong },
              { id: 'sandbox', label: text.kindSandboxLong },
            ]}
            {...(draft.kind === 'production' && { description: text.kindProductionHint })}
          />
          <RadioGroup
            label={text.source}
            value={draft.tokenSource}
            onChange={(tokenSource) => change({ tokenSource })}
            options={[
              { id: 'oauth2-app', label: text.sourceNow },
              { id: 'gettoken-app', label: text.sourceApp },
              { id: 'gettoken-corp', label: text.sourceCorp },
            ]}
          />
          <CredentialFields form={form} />
          <AddressFields form={form} />
        </div>
        <footer className={styles.footer}>
          <SavingTrouble form={form} />
          {profile && !isChanged && <CheckAnswer profile={profile} />}
          <div className={styles.row}>
            <Button type="submit" look="primary" isPending={saving.at === 'busy'}>
              {profile ? text.save : text.saveNew}
            </Button>
            {isChanged && saving.at !== 'busy' && (
              <Button look="plain" onPress={form.discard}>
                {text.discard}
              </Button>
            )}
            {profile && !isChanged && <CheckButton profile={profile} />}
            <output className={styles.state}>
              {saving.at === 'saved' && (
                <>
                  <Check aria-hidden /> {text.saved}
                </>
              )}
            </output>
          </div>
        </footer>
      </Form>
    </section>
  )
}
