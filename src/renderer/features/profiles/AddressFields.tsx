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
import type { ProfileFormState } from './useProfileForm.ts'

const FIELDS = [
  { name: 'oapiAddress', official: OAPI_ADDRESS },
  { name: 'apiAddress', official: API_ADDRESS },
] as const

/** The base addresses, folded away while they are the official ones. */
export function AddressFields({ form }: { form: ProfileFormState }) {
  const { draft, problems, change } = form
  const text = useText(profilesMessages)
  const language = useLanguage()
  const isUsual = FIELDS.every(({ name, official }) => draft[name] === official)
  const [isOpen, setIsOpen] = useState(!isUsual)
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
