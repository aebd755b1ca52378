import { useState } from 'react'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import type { Request } from '../useRequest.ts'
import { requestMessages } from './request.messages.ts'

/** Asks for the profile's name before a production enterprise is changed. */
export function ProductionDialog({ request }: { request: Request }) {
  const { isConfirming, confirm, profile } = request
  const text = useText(requestMessages)
  return (
    <Dialog
      isOpen={isConfirming}
      onClose={() => confirm(false)}
      title={text.productionTitle(profile.name)}
      role="alertdialog"
    >
      <Confirmation request={request} />
    </Dialog>
  )
}

function Confirmation({ request: { operation, profile, confirm } }: { request: Request }) {
  const text = useText(requestMessages)
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const title = inLanguage(operation.title, language)
  const isConfirmed = typed.trim() === profile.name
  const words = operation.effect === 'deletes' ? text.productionDeletes : text.productionWrites
  return (
    <form
      style={{ display: 'contents' }}
      onSubmit={(event) => {
        event.preventDefault()
        if (isConfirmed) confirm(true)
      }}
    >
      <p>{words(title)}</p>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
        autoFocus
        label={text.productionType(profile.name)}
        value={typed}
        onChange={setTyped}
      />
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: 'var(--space-2)' }}>
        <Button onPress={() => confirm(false)}>{text.cancel}</Button>
        <Button look="danger" type="submit" isDisabled={!isConfirmed}>
          {text.productionSend}
        </Button>
      </div>
    </form>
  )
}
