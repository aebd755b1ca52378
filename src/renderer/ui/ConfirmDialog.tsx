import type { ReactNode } from 'react'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { uiMessages } from './ui.messages.ts'

/** Asks before something that cannot be undone. The harmless answer has the focus. */
export function ConfirmDialog({
  isOpen,
  title,
  children,
  confirm,
  onConfirm,
  onClose,
  isPending = false,
}: {
  isOpen: boolean
  title: string
  children: ReactNode
  /** The words on the button that does it. */
  confirm: string
  onConfirm: () => void
  onClose: () => void
  isPending?: boolean
}) {
  const text = useText(uiMessages)
  const buttons = (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus, and this is the safe place */}
      <Button autoFocus onPress={onClose}>
        {text.cancel}
      </Button>
      <Button look="danger" onPress={onConfirm} isPending={isPending}>
        {confirm}
      </Button>
    </>
  )
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={title} role="alertdialog" buttons={buttons}>
      {children}
    </Dialog>
  )
}
