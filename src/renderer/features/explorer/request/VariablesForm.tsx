import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { ProfileView } from '../../../../shared/profile.ts'
import { isSecretName } from '../../../../shared/request/secrets.ts'
import { VARIABLE_NAME, variablesOf } from '../../../../shared/request/variables.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import styles from './dialogs.module.css'
import { moreMessages } from './more.messages.ts'

/** Names that most operations ask for, offered from the start. */
const USUAL = ['userid', 'deptId', 'unionId', 'chatId', 'mobile']

interface Row {
  id: number
  name: string
  value: string
}

/** The profile's variables: its ids, and what the user names. */
export function VariablesForm({ profile, onClose }: { profile: ProfileView; onClose: () => void }) {
  const text = useText(moreMessages)
  const own = useApp((app) => app.variables[profile.id])
  const saveVariables = useApp((app) => app.saveVariables)
  const [rows, setRows] = useState(() => rowsOf(own ?? {}))
  const isRight = rows.every(({ name, value }) => value === '' || wrongName(name) === null)

  const change = (id: number, changed: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...changed } : row)))

  async function save() {
    const kept = rows.filter(({ name, value }) => name.trim() !== '' && value !== '')
    await saveVariables(
      profile.id,
      Object.fromEntries(kept.map(({ name, value }) => [name.trim(), value])),
    )
    onClose()
  }

  return (
    <>
      <p className={styles.hint}>{text.variablesHint}</p>
      <div className={styles.variables}>
        {Object.entries(variablesOf(profile, {})).map(([name, value]) => (
          <p key={name} className={styles.given}>
            <code>{name}</code>
            <code>{value === '' ? '–' : value}</code>
            <small>{text.fromProfile}</small>
          </p>
        ))}
        {rows.map(({ id, name, value }) => {
          const wrong = value === '' ? null : wrongName(name)
          return (
            <div key={id} className={styles.variable}>
              <TextField
                mono
                aria-label={text.name}
                placeholder={text.name}
                value={name}
                onChange={(changed) => change(id, { name: changed })}
                error={wrong === null ? undefined : text[wrong]}
              />
              <TextField
                mono
                aria-label={`${text.value} ${name}`}
                placeholder={text.value}
                value={value}
                onChange={(changed) => change(id, { value: changed })}
              />
              <IconButton
                label={`${text.remove} ${name}`}
                onPress={() => setRows(rows.filter((row) => row.id !== id))}
              >
                <X aria-hidden />
              </IconButton>
            </div>
          )
        })}
      </div>
      <div className={styles.buttons}>
        <Button
          look="plain"
          icon={<Plus aria-hidden />}
          onPress={() => setRows([...rows, { id: nextId(rows), name: '', value: '' }])}
        >
          {text.add}
        </Button>
        <span className={styles.space} />
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button look="primary" isDisabled={!isRight} onPress={() => void save()}>
          {text.save}
        </Button>
      </div>
    </>
  )
}

function rowsOf(own: Readonly<Record<string, string>>): Row[] {
  const names = [...Object.keys(own), ...USUAL.filter((name) => !Object.hasOwn(own, name))]
  return names.map((name, id) => ({ id, name, value: own[name] ?? '' }))
}

function nextId(rows: Row[]): number {
  return Math.max(-1, ...rows.map(({ id }) => id)) + 1
}

function wrongName(name: string): 'badName' | 'secretName' | null {
  if (!VARIABLE_NAME.test(name.trim())) return 'badName'
  return isSecretName(name) ? 'secretName' : null
}
