import { LANGUAGES } from '../../../../shared/code/languages.ts'
import { sampleOf } from '../../../../shared/code/sample.ts'
import { useText } from '../../../i18n/useText.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { JsonView } from '../../../ui/json/JsonView.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useApp } from '../../../useApp.tsx'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import type { Variables } from '../../../../shared/request/variables.ts'
import styles from './tabs.module.css'
import { tabsMessages } from './tabs.messages.ts'

/** A request, and what its code is made from. */
export interface CodeOf {
  operation: Operation
  typed: Typed
  profile: ProfileView
  variables: Variables
}

/** The request as code of the language chosen last, with environment variables for secrets. */
export function CodeTab({ operation, typed, profile, variables }: CodeOf) {
  const text = useText(tabsMessages)
  const chosen = useApp((app) => app.settings.codeLanguage)
  const changeSettings = useApp((app) => app.changeSettings)
  const language = LANGUAGES.find(({ id }) => id === chosen) ?? LANGUAGES[0]
  const code = language.write(sampleOf(operation, typed, profile, variables))

  return (
    <div className={styles.panel}>
      <div className={styles.bar}>
        <Select
          aria-label={text.language}
          options={LANGUAGES}
          value={language.id}
          onChange={(codeLanguage) => void changeSettings({ codeLanguage })}
        />
        {code !== null && <CopyButton text={code} label={text.copyCode} />}
      </div>
      {code === null ? (
        <p className={styles.hint}>{text.refused}</p>
      ) : (
        <div className={styles.code}>
          <JsonView source={code.trimEnd()} form="text" label={language.label} />
        </div>
      )}
      <p className={styles.hint}>{text.secretsHint}</p>
    </div>
  )
}
