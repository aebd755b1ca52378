import { Undo2 } from 'lucide-react'
import { useState } from 'react'
import { afterOf } from '../../../../shared/messages/after.ts'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useApp } from '../../../useApp.tsx'
import { deliveryMessages } from './delivery.messages.ts'

/** Takes a message back, once that is confirmed. */
export function Recall({ sent, isBusy }: { sent: SentMessage; isBusy: boolean }) {
  const text = useText(deliveryMessages)
  const recall = useApp((app) => app.recallMessage)
  const [isAsking, setAsking] = useState(false)
  const { recall: question } = afterOf(sent)
  const isLimited = 'withinMs' in question && question.withinMs !== null

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
      <ConfirmDialog
        isOpen={isAsking}
        title={text.recallTitle}
        confirm={text.recallDo}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          void recall(sent.profileId, sent.id)
        }}
      >
        <p>{text.recallBody}</p>
        <p>{isLimited ? text.recallWithin : text.recallAny}</p>
      </ConfirmDialog>
    </>
  )
}
