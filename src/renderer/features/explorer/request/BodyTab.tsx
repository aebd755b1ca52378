import { useId, useState } from 'react'
import { groundFor } from '../../../../shared/ground.ts'
import type { PlannedRequest } from '../../../../shared/plan.ts'
import { isJson, readPlainJson } from '../../../../shared/plainJson.ts'
import { textOfBody, typedOfBody } from '../../../../shared/request/bodyText.ts'
import { FREE_ID } from '../../../../shared/request/free.ts'
import type { BodySource } from '../../../../shared/request/typed.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import type { NotJson } from '../../../ui/code/jsonProblems.ts'
import type { Request } from '../useRequest.ts'
import { problemText } from './problemText.ts'
import styles from './tabs.module.css'
import { tabsMessages } from './tabs.messages.ts'
import { JsonText } from '../../../variables/JsonText.tsx'

/** The body as text: the fields follow what is typed here, as far as they can say the same. */
export function BodyTab({ request }: { request: Request }) {
  const text = useText(tabsMessages)
  const language = useLanguage()
  const id = useId()
  const { operation, profile, typed, draft, typeMore } = request
  const [written, setWritten] = useState<string | null>(null)
  const { credentials } = groundFor(operation, profile, null, {})
  const made = textOfBody(operation, typed, credentials)
  const isRaw = typed.body.as === 'raw'
  // What was written stays as it was written, spaces and all, while it says what the fields say.
  const shown = written !== null && isSame(written, made) ? written : made
  const problem = draft.problems.find(({ part }) => part === 'body')
  const notJson = severityOf(typed.body.as, draft.plan)
  const isAdvised = notJson === 'warning' && !isJsonSent(draft.plan)
  const canBeFields = operation.bodyType === 'json' && operation.id !== FREE_ID

  function write(typedText: string) {
    setWritten(typedText)
    if (isRaw || !canBeFields) {
      const isNothing = typedText === '' && operation.id !== FREE_ID
      const as = isRaw || operation.bodyType !== 'json' ? 'raw' : 'json'
      typeMore({
        body: isNothing ? { as: 'fields' } : { as: typedText === '' ? 'raw' : as, text: typedText },
      })
    } else typeMore(typedOfBody(operation, typed, typedText, credentials))
  }

  function toggleRaw(raw: boolean) {
    if (raw) typeMore({ body: { as: 'raw', text: shown } })
    else if (canBeFields) typeMore(typedOfBody(operation, typed, shown, credentials))
    else typeMore({ body: shown === '' ? { as: 'fields' } : { as: 'json', text: shown } })
  }

  const words = { fields: text.fromFields, json: text.fromText, raw: text.fromRaw }
  const ofFields = operation.bodyType === 'multipart' ? text.multipartHint : words[typed.body.as]
  const hint = operation.id === FREE_ID ? text.freeBody : ofFields
  return (
    <div className={classes(styles.panel, styles.bodyPanel)} data-field="body.body">
      <div className={styles.bar}>
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={isRaw}
            onChange={(event) => toggleRaw(event.target.checked)}
          />
          {text.asRaw}
        </label>
        {typed.body.as !== 'fields' && operation.id !== FREE_ID && (
          <Button look="plain" onPress={() => typeMore({ body: { as: 'fields' } })}>
            {text.backToFields}
          </Button>
        )}
      </div>
      <span id={id} hidden>
        {text.bodyText}
      </span>
      <JsonText
        value={shown}
        onChange={write}
        labelledBy={id}
        describedBy={`${id}-hint`}
        isInvalid={problem !== undefined}
        notJson={notJson}
      />
      <div id={`${id}-hint`}>
        {problem && <p className={styles.error}>{problemText(problem, language)}</p>}
        {isAdvised && <p className={styles.advice}>{text.saysJson}</p>}
        <p className={styles.hint}>
          {operation.method === 'GET' && made === '' ? text.noBody : hint}
        </p>
      </div>
    </div>
  )
}

/** Raw is raw: that it is no JSON is worth a word only where the Content-Type says JSON. */
function severityOf(as: BodySource['as'], { headers, body }: PlannedRequest): NotJson {
  if (as === 'json' || body.kind !== 'text') return 'error'
  const saysJson = headers.some(
    ([name, value]) => name.toLowerCase() === 'content-type' && /\bjson\b/i.test(value),
  )
  if (!saysJson) return 'fine'
  return as === 'raw' ? 'warning' : 'error'
}

function isJsonSent({ body }: PlannedRequest): boolean {
  return body.kind !== 'text' || isJson(body.text)
}

function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const parsed = readPlainJson(one)
  return parsed !== undefined && sorted(parsed) === sorted(readPlainJson(other))
}

/** Order of keys does not count: the fields have an order of their own. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  )
}
