import type { FormEvent, Ref } from 'react'
import { FREE_ID } from '../../../../shared/request/free.ts'
import { useText } from '../../../i18n/useText.ts'
import { WarnLine } from '../../../ui/WarnLine.tsx'
import { useApp } from '../../../useApp.tsx'
import { useIsDrawn } from '../../../useIsDrawn.ts'
import { callKey } from '../../../callKey.ts'
import type { Request } from '../useRequest.ts'
import { Facts } from './Facts.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { FreeLine } from './FreeLine.tsx'
import { ImportedBanner } from './ImportedBanner.tsx'
import { Preview } from './Preview.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'
import { RequestHead } from './RequestHead.tsx'
import type { RequestDialog } from './RequestDialogs.tsx'
import { RequestTabs } from './RequestTabs.tsx'

/** The open operation: what it is, its form, and the request that they make. Enter sends. */
export function RequestPane({
  request,
  form,
  onSend,
  onSendByKey,
  onDialog,
}: {
  request: Request
  form: Ref<HTMLFormElement>
  onSend: () => void
  /** Of presses in quick succession only the first counts. */
  onSendByKey: () => void
  onDialog: (dialog: RequestDialog) => void
}) {
  const text = useText(requestMessages)
  const isDrawn = useIsDrawn()
  const key = callKey(request.profile.id, request.operation.id)
  const isTooLargeToKeep = useApp((app) => app.tooLargeToKeep.has(key))

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!request.isBusy) onSendByKey()
  }

  return (
    <form
      ref={form}
      className={styles.pane}
      aria-label={text.request}
      noValidate
      onSubmit={submit}
      data-pane
    >
      <RequestHead
        request={request}
        onSend={onSend}
        onSendByKey={onSendByKey}
        onDialog={onDialog}
      />
      <ImportedBanner requestId={request.operation.id} />
      {isTooLargeToKeep && <WarnLine>{text.tooLargeToKeep}</WarnLine>}
      {request.operation.id === FREE_ID && <FreeLine request={request} />}
      {isDrawn ? (
        <RequestTabs
          request={request}
          fields={
            <div className={styles.scroll}>
              <Facts operation={request.operation} />
              <FieldsForm key={request.operation.id} request={request} />
            </div>
          }
        />
      ) : (
        <div className={styles.scroll} />
      )}
      <Preview draft={request.draft} sentAt={request.sentAt} />
    </form>
  )
}
