import { checkCredentials } from '../../../shared/credentialShape.ts'
import { TOKEN_SOURCES } from '../../../shared/profile.ts'
import { inputProblemText } from '../../i18n/failureText.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { TextField } from '../../ui/TextField.tsx'
import { CREDENTIAL_NAMES } from './credentialNames.ts'
import styles from './form.module.css'
import { Notices } from './Notices.tsx'
import { profilesMessages } from './profiles.messages.ts'
import { SecretPart } from './SecretPart.tsx'
import type { ProfileFormState } from './useProfileForm.ts'

/** The ids and the secret: first the pair that fetches tokens, then what is good to have. */
export function CredentialFields({ form }: { form: ProfileFormState }) {
  const { draft, typed, secretName, problems, change } = form
  const text = useText(profilesMessages)
  const language = useLanguage()
  const needed = TOKEN_SOURCES[draft.tokenSource].id
  const notices = checkCredentials({
    corpId: draft.corpId,
    appKey: draft.appKey,
    agentId: draft.agentId,
    tokenSource: draft.tokenSource,
    ...(typed[secretName] !== '' && { [secretName]: typed[secretName] }),
  })
  const hints = { corpId: text.corpIdHint, appKey: text.appKeyHint, agentId: text.agentIdHint }

  function idField(name: 'corpId' | 'appKey' | 'agentId') {
    const problem = problems[name]
    return (
      <div key={name}>
        <TextField
          label={
            name === needed ? (
              CREDENTIAL_NAMES[name]
            ) : (
              <>
                {CREDENTIAL_NAMES[name]} <span className={styles.optional}>{text.optional}</span>
              </>
            )
          }
          description={hints[name]}
          value={draft[name]}
          onChange={(value) => change({ [name]: value })}
          isRequired={name === needed}
          mono
          {...(problem && { error: inputProblemText(problem, language) })}
        />
        <Notices field={name} notices={notices} />
      </div>
    )
  }

  const others =
    needed === 'appKey' ? (['corpId', 'agentId'] as const) : (['appKey', 'agentId'] as const)
  return (
    <>
      {idField(needed)}
      <div>
        <SecretPart form={form} name={secretName} />
        <Notices field={secretName} notices={notices} />
      </div>
      <div className={styles.pair}>{others.map((name) => idField(name))}</div>
    </>
  )
}
