import { useId, useState } from 'react'
import { isJsonObject } from '../../../../shared/messages/json.ts'
import { printJson, tryParseJson } from '../../../../shared/losslessJson.ts'
import { useText } from '../../../i18n/useText.ts'
import { JsonText } from '../../../variables/JsonText.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'
import styles from './compose.module.css'

/** The body of the call as JSON, both ways: what the form does not know is here, and stays. */
export function JsonTab({ message: { draft, change } }: { message: Message }) {
  const text = useText(messagesMessages)
  const id = useId()
  const [typed, setTyped] = useState(() => printJson(draft.body, 2))
  const read = tryParseJson(typed)
  const isRead = isJsonObject(read)
  // What was typed stays as it was typed for as long as it says the same as the form.
  const isSame = isRead && printJson(read) === printJson(draft.body)
  const shown = isSame || !isRead ? typed : printJson(draft.body, 2)

  return (
    <div className={styles.json}>
      <span id={id} className={styles.jsonLabel}>
        {text.jsonLabel}
      </span>
      <div className={styles.editor} data-where="json">
        <JsonText
          value={shown}
          onChange={(next) => {
            setTyped(next)
            const body = tryParseJson(next)
            if (isJsonObject(body)) change({ ...draft, body })
          }}
          labelledBy={id}
          describedBy={`${id}-wrong`}
          isInvalid={!isRead}
        />
      </div>
      <p id={`${id}-wrong`} className={styles.wrong}>
        {isRead ? '' : text.jsonWrong}
      </p>
    </div>
  )
}
