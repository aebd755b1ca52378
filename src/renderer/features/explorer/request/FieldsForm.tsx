import { useState } from 'react'
import type { Field } from '../../../../shared/catalog/operation.ts'
import { isBlank } from '../../../../shared/fieldValue.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { isNestedField } from '../../../../shared/request/readNested.ts'
import type { Request } from '../useRequest.ts'
import { FieldRow } from './FieldRow.tsx'
import { sourceOf } from './fieldSource.ts'
import { NestedRoot } from './nested/NestedRoot.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'
import { tabsMessages } from './tabs.messages.ts'
import { TokenRow } from './TokenRow.tsx'

/** The fields of the open operation, required ones first. */
export function FieldsForm({ request }: { request: Request }) {
  const text = useText(requestMessages)
  const tabs = useText(tabsMessages)
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const { operation, profile, typed, draft, wasTried, typeValue } = request
  const { values } = typed
  // A body typed as text speaks for its fields.
  const asked =
    typed.body.as === 'fields'
      ? operation.fields
      : operation.fields.filter(({ place }) => place !== 'body')
  const required = asked.filter((field) => field.required)
  const optional = asked.filter((field) => !field.required)
  const fillable = required.filter(
    ({ name, example, type }) => example !== undefined && type !== 'file' && isBlank(values[name]),
  )

  return (
    <div className={styles.fields}>
      {operation.token === 'app' && <TokenRow operation={operation} token={request.token} />}
      {required.length > 0 && (
        <section aria-label={text.required}>
          <h3>
            {text.required}
            {fillable.length > 1 && (
              <Button look="plain" onPress={() => fillable.forEach(fill)}>
                {text.useExamples}
              </Button>
            )}
          </h3>
          {required.map(row)}
        </section>
      )}
      {optional.length > 0 && (
        <section aria-label={text.optional}>
          <h3>{text.optional}</h3>
          {optional.map(row)}
        </section>
      )}
      {asked.length < operation.fields.length && (
        <p className={styles.quiet}>{typed.body.as === 'raw' ? tabs.fromRaw : tabs.fromText}</p>
      )}
      {operation.fields.length === 0 && <p className={styles.quiet}>{text.noFields}</p>}
    </div>
  )

  function fill({ name, example }: Field) {
    typeValue(name, example)
  }

  function row(field: Field) {
    const { name } = field
    const problems = draft.problems.filter((one) => one.part === 'fields' && one.field === name)
    const isSaid = wasTried || touched.has(name)
    if (isNestedField(field) && field.from === undefined) {
      return (
        <NestedRoot
          key={name}
          field={field}
          value={values[name]}
          problems={problems}
          isSaid={isSaid}
          onChange={(value) => typeValue(name, value)}
          onLeave={() => leave(name)}
        />
      )
    }
    return (
      <FieldRow
        key={name}
        field={field}
        source={sourceOf(field, operation, profile)}
        value={values[name]}
        problem={isSaid ? problems[0] : undefined}
        onChange={(value) => typeValue(name, value)}
        onLeave={() => leave(name)}
      />
    )
  }

  function leave(name: string) {
    setTouched(new Set([...touched, name]))
  }
}
