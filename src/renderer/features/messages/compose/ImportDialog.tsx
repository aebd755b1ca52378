import { useState } from 'react'
import type { ChannelId } from '../../../../shared/messages/channels.ts'
import type { Draft } from '../../../../shared/messages/draft.ts'
import { readPasted } from '../../../../shared/messages/read.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { messagesMessages } from '../messages.messages.ts'
import styles from './compose.module.css'

/** Opens a message that was copied from elsewhere: its JSON, or a curl command that sends one. */
export function ImportDialog({
  isOpen,
  preferred,
  onClose,
  onOpen,
}: {
  isOpen: boolean
  preferred: ChannelId
  onClose: () => void
  onOpen: (draft: Draft) => void
}) {
  const text = useText(messagesMessages)
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={text.importTitle}>
      <Pasting preferred={preferred} onClose={onClose} onOpen={onOpen} />
    </Dialog>
  )
}

function Pasting({
  preferred,
  onClose,
  onOpen,
}: {
  preferred: ChannelId
  onClose: () => void
  onOpen: (draft: Draft) => void
}) {
  const text = useText(messagesMessages)
  const [pasted, setPasted] = useState('')
  const read = pasted.trim() === '' ? null : readPasted(pasted, preferred)
  return (
    <form
      className={styles.pasting}
      onSubmit={(event) => {
        event.preventDefault()
        if (read?.ok) onOpen(read.draft)
      }}
    >
      <TextArea
        label={text.importLabel}
        value={pasted}
        onChange={setPasted}
        rows={8}
        mono
        {...(read !== null && !read.ok && { error: text[read.why] })}
        {...(read?.ok && read.hadSecret && { description: text.importSecret })}
      />
      <div className={styles.buttons}>
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button look="primary" type="submit" isDisabled={read === null || !read.ok}>
          {text.importOpen}
        </Button>
      </div>
    </form>
  )
}
