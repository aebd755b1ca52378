import { ChevronRight } from 'lucide-react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'
import { useState } from 'react'
import { API_ADDRESS, OAPI_ADDRESS } from '../../../shared/profile.ts'
import { inputProblemText } from '../../i18n/failureText.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './form.module.css'
import { profilesMessages } from './profiles.messages.ts'
import { SecretPart } from './SecretPart.tsx'
import type { ProfileFormState } from './useProfileForm.ts'

const FIELDS = [
  { name: 'oapiAddress', official: OAPI_ADDRESS },
  { name: 'apiAddress', official: API_ADDRESS },
] as const

/** What few need, folded away: the admin console's secret, and the base addresses unless changed. */
export function AddressFields({ form }: { form: ProfileFormState }) {
  const { draft, problems, change } = form
  const text = useText(profilesMessages)
  const language = useLanguage()
  const hasSsoSecret = form.profile?.secrets.some(({ name }) => name === 'ssoSecret') ?? false
  const isUsual = FIELDS.every(({ name, official }) => draft[name] === official)
  const [isOpen, setIsOpen] = useState(!isUsual || hasSsoSecret)
  const isWrong = FIELDS.some(({ name }) => problems[name] !== undefined)

  return (
    <Disclosure isExpanded={isOpen || isWrong} onExpandedChange={setIsOpen}>
      <Heading level={3} className={classes(styles.advanced)}>
        <Button slot="trigger" className={classes(styles.fold)}>
          <ChevronRight aria-hidden />
          {text.advanced}
        </Button>
      </Heading>
      <DisclosurePanel>
        <div className={styles.folded}>
          <SecretPart form={form} name="ssoSecret" hint={text.ssoSecretHint} />
          {FIELDS.map(({ name, official }) => {
            const problem = problems[name]
            return (
              <TextField
                key={name}
                label={text[name]}
                value={draft[name]}
                placeholder={official}
                onChange={(value) => change({ [name]: value })}
                mono
                {...(problem && { error: inputProblemText(problem, language) })}
              />
            )
          })}
          <p className={styles.hint}>{text.addressHint}</p>
        </div>
      </DisclosurePanel>
    </Disclosure>
  )
}
