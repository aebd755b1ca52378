import type { ClipboardEvent } from 'react'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import type { Column, MessageField } from '../../../../shared/messages/messageType.ts'
import { colorOf } from '../../../../shared/messages/preview/preview.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Select } from '../../../ui/Select.tsx'
import { VariableArea, VariableField } from '../../../variables/VariableField.tsx'
import { messagesMessages } from '../messages.messages.ts'
import styles from './fields.module.css'
import { FindingWords, findingsAt } from './FindingWords.tsx'
import { LongText, MOST_IN_FIELD } from './LongText.tsx'
import { focusSpot } from './Spot.tsx'

/** One text of a message: a field, or a cell of a row. */
export function Cell({
  field,
  where,
  value,
  findings,
  choices,
  onChange,
}: {
  field: Pick<Column, 'label' | 'kind' | 'required' | 'most' | 'advised'>
  where: string
  value: string
  findings: readonly Finding[]
  choices?: NonNullable<MessageField['choices']>
  onChange: (typed: string) => void
}) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { errors, advices } = findingsAt(findings, where)
  const { kind, required = false, most, advised } = field
  const limit = most ?? advised
  const label = inLanguage(field.label, language)
  const isLong = kind === 'lines' || kind === 'markdown'
  const said = {
    ...(errors.length > 0 && { error: <FindingWords findings={errors} /> }),
    ...((advices.length > 0 || limit !== undefined) && {
      description: (
        <>
          <FindingWords findings={advices} />
          {limit !== undefined && <Count have={value.length} most={most} advised={advised} />}
        </>
      ),
    }),
  }

  if (value.length > MOST_IN_FIELD) {
    return (
      <LongText label={label} value={value} keeps={limit ?? MOST_IN_FIELD / 4} onChange={onChange}>
        <FindingWords findings={[...errors, ...advices]} />
      </LongText>
    )
  }
  /** What is too long for a field never gets into it. */
  function takeLong(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text')
    if (pasted.length <= MOST_IN_FIELD) return
    event.preventDefault()
    const { selectionStart, selectionEnd } = event.currentTarget
    const before = value.slice(0, selectionStart ?? value.length)
    onChange(before + pasted + value.slice(selectionEnd ?? value.length))
    setTimeout(() => focusSpot(document, where))
  }

  if (choices) {
    const options = choices.map(({ value: id, label: name }) => ({
      id,
      label: inLanguage(name, language),
    }))
    const isKnown = value === '' || options.some(({ id }) => id === value)
    return (
      <Select
        label={label}
        options={isKnown ? options : [...options, { id: value, label: value }]}
        value={value === '' ? null : value}
        onChange={onChange}
        placeholder={text.none}
        {...said}
      />
    )
  }
  if (isLong) {
    return (
      <div className={styles.cell}>
        <VariableArea
          label={label}
          value={value}
          onChange={onChange}
          isRequired={required}
          mono={kind === 'markdown'}
          onPaste={takeLong}
          {...said}
        />
      </div>
    )
  }
  const color = kind === 'color' ? colorOf(value) : null
  return (
    <div className={styles.cell}>
      <VariableField
        label={label}
        value={value}
        onChange={onChange}
        isRequired={required}
        mono={kind !== 'text'}
        onPaste={takeLong}
        {...said}
      />
      {color !== null && (
        <span aria-hidden className={styles.swatch} style={{ background: color }} />
      )}
    </div>
  )
}

/** Beside the name of the field: how many characters it has, of how many. */
function Count({
  have,
  most = Infinity,
  advised = most,
}: {
  have: number
  most: number | undefined
  advised: number | undefined
}) {
  const tone = have > most ? 'over' : have > Math.min(advised, most * 0.9) ? 'near' : 'fine'
  const limit = have > advised && most < Infinity ? most : advised
  return (
    <span className={styles.count} data-tone={tone}>
      {have} / {limit}
    </span>
  )
}
