import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { afterOf } from '../../../../shared/messages/after.ts'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useApp } from '../../../useApp.tsx'
import { Production } from '../SendDialog.tsx'
import { deliveryMessages } from './delivery.messages.ts'

/** Takes a message back, once that is confirmed. */
export function Recall({ sent, isBusy }: { sent: SentMessage; isBusy: boolean }) {
  const text = useText(deliveryMessages)
  const recall = useApp((app) => app.recallMessage)
  const profile = useApp((app) => app.profiles.find(({ id }) => id === sent.profileId))
  const [isAsking, setAsking] = useState(false)
  const { recall: question } = afterOf(sent)
  const isLimited = 'withinMs' in question && question.withinMs !== null
  const limit = isLimited ? text.recallWithin : text.recallAny

  function answer(isConfirmed: boolean) {
    setAsking(false)
    if (isConfirmed) void recall(sent.profileId, sent.id)
  }

  return (
    <>
      <Button
        look="plain"
        icon={<Undo2 aria-hidden />}
        isPending={isBusy}
        onPress={() => setAsking(true)}
      >
        {text.recall}
      </Button>
      {profile?.kind === 'production' ? (
        <Dialog
          isOpen={isAsking}
          onClose={() => setAsking(false)}
          title={text.recallTitle}
          role="alertdialog"
        >
          <Production
            name={profile.name}
            body={text.recallBody}
            confirm={text.recallDo}
            onClose={answer}
          >
            <p>{limit}</p>
          </Production>
        </Dialog>
      ) : (
        <ConfirmDialog
          isOpen={isAsking}
          title={text.recallTitle}
          confirm={text.recallDo}
          onClose={() => answer(false)}
          onConfirm={() => answer(true)}
        >
          <p>{text.recallBody}</p>
          <p>{limit}</p>
        </ConfirmDialog>
      )}
    </>
  )
}
