import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import type { ChannelField } from '../../../../shared/messages/channels.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useAfterPress } from '../../../ui/useAfterPress.ts'
import { VariableField } from '../../../variables/VariableField.tsx'
import { FindingWords, findingsAt } from '../compose/FindingWords.tsx'
import { IdTags } from './IdTags.tsx'
import { PickIds } from '../../../directory/PickIds.tsx'
import styles from './recipients.module.css'
import { recipientsMessages } from './recipients.messages.ts'
import { kindOf, useRecipients } from './useRecipients.ts'

const BETWEEN = /[,，;；|\s]+/

/**
 * A list of ids beside a message: typed, pasted or picked, each a tag. What is being typed counts at
 * once, so that nothing typed is left out of what is sent.
 */
export function IdsField({
  field,
  profileId,
  value,
  findings,
  onChange,
}: {
  field: ChannelField
  profileId: string
  /** With commas between. */
  value: string
  findings: readonly Finding[]
  onChange: (typed: string) => void
}) {
  const text = useText(recipientsMessages)
  const language = useLanguage()
  const [typing, setTyping] = useState('')
  const afterPress = useAfterPress()
  const entries = value.split(BETWEEN).filter((id) => id !== '')
  const isTyped = typing !== '' && entries.at(-1) === typing
  const ids = isTyped ? entries.slice(0, -1) : entries
  const kind = kindOf(field)
  const known = useRecipients(profileId, kind, ids)
  const label = inLanguage(field.label, language)
  const { errors, advices } = findingsAt(findings, field.name)

  function put(next: readonly string[], last = '') {
    setTyping(last)
    onChange([...new Set([...next, ...(last === '' ? [] : [last])])].join(', '))
  }

  function type(typed: string) {
    const parts = typed.split(BETWEEN)
    put([...ids, ...parts.slice(0, -1).filter((id) => id !== '')], parts.at(-1))
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, nativeEvent, ctrlKey, metaKey } = event
    if (nativeEvent.isComposing || ctrlKey || metaKey) return
    if (key === 'Enter' && typing !== '') put([...ids, typing])
    else if (key === 'Backspace' && typing === '' && ids.length > 0) put(ids.slice(0, -1))
    else return
    event.preventDefault()
  }

  function onPaste(event: ClipboardEvent) {
    const pasted = event.clipboardData.getData('text').split(BETWEEN)
    if (typing !== '' || pasted.length < 2) return
    event.preventDefault()
    put([...ids, ...pasted.filter((id) => id !== '')])
  }

  return (
    <div className={styles.field} onPaste={onPaste}>
      <div className={styles.line}>
        <VariableField
          label={label}
          value={isTyped ? typing : ''}
          onChange={type}
          onKeyDown={onKeyDown}
          onBlur={() => afterPress(() => setTyping(''))}
          placeholder={text.add}
          isRequired={field.required === true}
          mono
          {...(errors.length > 0 && { error: <FindingWords findings={errors} /> })}
          {...(advices.length > 0 && { description: <FindingWords findings={advices} /> })}
        />
        {kind !== null && (
          <PickIds
            label={kind === 'person' ? text.pickPeople : text.pickDepartments}
            kind={kind}
            onPick={(id) => put([...entries, id])}
          />
        )}
        {field.most && (
          <span className={styles.count} data-tone={toneOf(entries.length, field.most.entries)}>
            {entries.length} / {field.most.entries}
          </span>
        )}
      </div>
      {ids.length > 0 && (
        <div className={styles.chosen}>
          <IdTags
            label={label}
            ids={ids}
            known={known}
            onRemove={(gone) =>
              put(
                ids.filter((id) => id !== gone),
                isTyped ? typing : '',
              )
            }
          />
          {(known.unchecked.length > 0 || known.isChecking) && (
            <Button look="plain" isPending={known.isChecking} onPress={known.check}>
              {known.isChecking ? text.checking : text.check(known.unchecked.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

function toneOf(have: number, most: number): 'fine' | 'over' {
  return have > most ? 'over' : 'fine'
}
