import type { ContactScope } from '../../../../shared/probes/contactScope.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import styles from './scopes.module.css'
import { scopesMessages } from './scopes.messages.ts'
import { useNames } from '../../../directory/useNames.ts'

/** Of a longer list so many are drawn. */
const MOST_SHOWN = 100

/** A contact scope as people read it. */
export function ScopeView({ profileId, scope }: { profileId: string; scope: ContactScope }) {
  const text = useText(scopesMessages)
  const names = useNames(profileId)
  const readDepartments = useApp((app) => app.readDepartments)
  const { isWhole, departments, people, fields, conditionFields } = scope
  const isNobody = !isWhole && departments.length === 0 && people.length === 0
  const isNameless = departments.some((id) => names.department(id) === null)

  return (
    <>
      {isWhole && <p>{text.wholeBody}</p>}
      {isNobody && <p>{text.nooneBody}</p>}
      <dl className={styles.facts}>
        {departments.length > 0 && (
          <>
            <dt>{text.departments}</dt>
            <dd>
              <Chips ids={departments} nameOf={names.department} />
            </dd>
          </>
        )}
        {people.length > 0 && (
          <>
            <dt>{text.people}</dt>
            <dd>
              <Chips ids={people} nameOf={names.person} />
            </dd>
          </>
        )}
        <dt>{text.fields}</dt>
        <dd>{fields.length > 0 ? <Chips ids={fields} nameOf={fieldName} /> : text.fieldsNone}</dd>
        {conditionFields.length > 0 && (
          <>
            <dt>{text.conditionFields}</dt>
            <dd>
              <Chips ids={conditionFields} nameOf={fieldName} />
            </dd>
          </>
        )}
      </dl>
      {isNameless && (
        <div className={styles.names}>
          <Button isPending={names.isReading} onPress={() => void readDepartments(profileId)}>
            {text.readNames}
          </Button>
          <span className={styles.hint}>
            {names.isLost ? text.namesFailed : text.readNamesHint}
          </span>
        </div>
      )}
    </>
  )

  function fieldName(field: string): string | null {
    const known: Record<string, unknown> = text
    const name = known[`field-${field}`]
    return typeof name === 'string' && name !== field ? name : null
  }
}

/** Ids with their names, where they are known. */
function Chips({ ids, nameOf }: { ids: readonly string[]; nameOf: (id: string) => string | null }) {
  const text = useText(scopesMessages)
  const language = useLanguage()
  const left = ids.length - MOST_SHOWN
  return (
    <ul className={styles.chips}>
      {ids.slice(0, MOST_SHOWN).map((id) => (
        <li key={id}>
          {nameOf(id)} <code>{id}</code>
        </li>
      ))}
      {left > 0 && <li className={styles.hint}>{text.more(formatNumber(left, language))}</li>}
    </ul>
  )
}
