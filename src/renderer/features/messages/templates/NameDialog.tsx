import { useState } from 'react'
import type { Template } from '../../../../shared/messages/template.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { templatesMessages } from './templates.messages.ts'
import styles from './templates.module.css'

interface Naming {
  /** What gets a name: a new template, or one that has another. */
  naming: Template | 'new' | null
  templates: readonly Template[]
  onClose: () => void
  onName: (name: string) => void
}

/** Asks for the name of a template. */
export function NameDialog(props: Naming) {
  const text = useText(templatesMessages)
  const title = props.naming === 'new' ? text.saveTitle : text.renameTitle
  return (
    <Dialog isOpen={props.naming !== null} onClose={props.onClose} title={title}>
      <Form {...props} />
    </Dialog>
  )
}

function Form({ naming, templates, onClose, onName }: Naming) {
  const text = useText(templatesMessages)
  const isNew = naming === 'new'
  const [name, setName] = useState(naming === 'new' || naming === null ? '' : naming.name)
  const typed = name.trim()
  const isTaken = templates.some((one) => one !== naming && one.name === typed)
  const isRight = typed !== '' && typed.length <= 80 && (isNew || !isTaken)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) onName(typed)
      }}
    >
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
        autoFocus
        label={text.name}
        value={name}
        onChange={setName}
        maxLength={80}
        {...(isTaken && !isNew && { error: text.taken })}
        {...(isNew && { description: isTaken ? text.replaces : text.secrets })}
      />
      <div className={styles.buttons}>
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button look="primary" type="submit" isDisabled={!isRight}>
          {text.keep}
        </Button>
      </div>
    </form>
  )
}
