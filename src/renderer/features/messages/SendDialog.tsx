import { type ReactNode, useState } from 'react'
import type { Draft } from '../../../shared/messages/draft.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './messages.module.css'
import { messagesMessages } from './messages.messages.ts'
import { reachOf } from './recipients.ts'

/** Asks before a message that reaches real people, or very many. */
export function SendDialog({
  draft,
  profile,
  onClose,
}: {
  /** `null` while nothing is asked. */
  draft: Draft | null
  profile: ProfileView
  onClose: (isConfirmed: boolean) => void
}) {
  const text = useText(messagesMessages)
  if (profile.kind === 'production') {
    return (
      <Dialog
        isOpen={draft !== null}
        onClose={() => onClose(false)}
        title={text.productionTitle(profile.name)}
        role="alertdialog"
      >
        <Production name={profile.name} onClose={onClose} />
      </Dialog>
    )
  }
  const reach = draft === null ? 0 : reachOf(draft)
  return (
    <ConfirmDialog
      isOpen={draft !== null}
      title={reach === 'all' ? text.confirmAllTitle : text.confirmTitle(String(reach))}
      confirm={text.confirmSend}
      onConfirm={() => onClose(true)}
      onClose={() => onClose(false)}
    >
      <p>{text.confirmBody}</p>
    </ConfirmDialog>
  )
}

/** Asks for the name of a production enterprise to be typed. */
export function Production({
  name,
  confirm,
  body,
  children,
  onClose,
}: {
  name: string
  /** The words on the button that does it; sends unless others are given. */
  confirm?: string
  /** What it means for people; that they get a message unless something else is said. */
  body?: string
  /** What is about to happen; else that real people get it. */
  children?: ReactNode
  onClose: (isConfirmed: boolean) => void
}) {
  const text = useText(messagesMessages)
  const [typed, setTyped] = useState('')
  const isConfirmed = typed.trim() === name
  return (
    <form
      className={styles.production}
      onSubmit={(event) => {
        event.preventDefault()
        if (isConfirmed) onClose(true)
      }}
    >
      <p>{body ?? text.productionBody}</p>
      {children}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus */}
      <TextField autoFocus label={text.productionType(name)} value={typed} onChange={setTyped} />
      <div className={styles.buttons}>
        <Button onPress={() => onClose(false)}>{text.cancel}</Button>
        <Button look="danger" type="submit" isDisabled={!isConfirmed}>
          {confirm ?? text.confirmSend}
        </Button>
      </div>
    </form>
  )
}
