import { METHODS } from '../../../../shared/catalog/methods.ts'
import { type Free, INITIAL_FREE } from '../../../../shared/request/free.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { useApp } from '../../../useApp.tsx'
import type { Request } from '../useRequest.ts'
import { moreMessages } from './more.messages.ts'
import { problemText } from './problemText.ts'
import { VariableField } from '../../../variables/VariableField.tsx'
import styles from './tabs.module.css'

const METHOD_CHOICES = METHODS.map((id) => ({ id, label: id }))
const HOSTS: { id: Free['host']; label: string }[] = [
  { id: 'oapi', label: 'oapi' },
  { id: 'api', label: 'api' },
]

/** Method, host and path of the free-form request, and whether the token is added. */
export function FreeLine({ request: { profile, draft, wasTried } }: { request: Request }) {
  const text = useText(moreMessages)
  const language = useLanguage()
  const free = useApp((app) => app.frees[profile.id] ?? INITIAL_FREE)
  const typeFree = useApp((app) => app.typeFree)
  const problem = draft.problems.find(({ part }) => part === 'address')
  const isSaid = wasTried || free.path !== INITIAL_FREE.path
  return (
    <div className={styles.free} data-field="address.path">
      <div className={styles.target}>
        <div>
          <Select
            aria-label={text.method}
            mono
            options={METHOD_CHOICES}
            value={free.method}
            onChange={(method) => typeFree({ method })}
          />
        </div>
        <div>
          <Select
            aria-label={text.host}
            mono
            options={HOSTS}
            value={free.host}
            onChange={(host) => typeFree({ host })}
          />
        </div>
        <VariableField
          mono
          aria-label={text.path}
          value={free.path}
          onChange={(path) => typeFree({ path })}
          error={problem && isSaid ? problemText(problem, language) : undefined}
          description={text.freeHint}
        />
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={free.withToken}
          onChange={(event) => typeFree({ withToken: event.target.checked })}
        />
        {text.withToken}
      </label>
    </div>
  )
}
