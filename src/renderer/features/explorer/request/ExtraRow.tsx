import { X } from 'lucide-react'
import type { FieldProblem } from '../../../../shared/request/problem.ts'
import type { Extra } from '../../../../shared/request/typed.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { problemText } from './problemText.ts'
import { VariableField } from '../../../variables/VariableField.tsx'
import styles from './tabs.module.css'
import { tabsMessages } from './tabs.messages.ts'

/** One row: whether it is sent, where, its name and value, and what is wrong with it. */
export function ExtraRow({
  index,
  extra,
  problem,
  onChange,
  onRemove,
}: {
  index: number
  extra: Extra
  problem: FieldProblem | undefined
  onChange: (change: Partial<Extra>) => void
  onRemove: () => void
}) {
  const text = useText(tabsMessages)
  const language = useLanguage()
  const numbered = (label: string) => `${label} ${index + 1}`
  return (
    <fieldset
      className={styles.row}
      data-field={`extras.${index}`}
      data-off={!extra.on || undefined}
      aria-label={numbered(text.extras)}
    >
      <input
        type="checkbox"
        aria-label={text.on}
        checked={extra.on}
        onChange={(event) => onChange({ on: event.target.checked })}
      />
      <Select
        aria-label={text.place}
        options={[
          { id: 'query', label: text.query },
          { id: 'header', label: text.header },
          { id: 'body', label: text.bodyPlace },
        ]}
        value={extra.place}
        onChange={(place) => onChange({ place })}
      />
      <TextField
        mono
        aria-label={text.name}
        placeholder={text.name}
        value={extra.name}
        onChange={(name) => onChange({ name })}
      />
      <div className={styles.value}>
        <VariableField
          mono
          aria-label={text.value}
          placeholder={text.value}
          value={extra.value}
          onChange={(value) => onChange({ value })}
        />
      </div>
      <IconButton label={text.remove} onPress={onRemove}>
        <X aria-hidden />
      </IconButton>
      {problem && <p className={styles.error}>{problemText(problem, language)}</p>}
    </fieldset>
  )
}
