import type { FormEvent, Ref } from 'react'
import { useText } from '../../../i18n/useText.ts'
import type { Request } from '../useRequest.ts'
import { Facts } from './Facts.tsx'
import { FieldsForm } from './FieldsForm.tsx'
import { Preview } from './Preview.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'
import { RequestHead } from './RequestHead.tsx'
import { RequestTabs } from './RequestTabs.tsx'

/** The open operation: what it is, its form, and the request that they make. Enter sends. */
export function RequestPane({
  request,
  form,
  onSend,
}: {
  request: Request
  form: Ref<HTMLFormElement>
  onSend: () => void
}) {
  const text = useText(requestMessages)

  function submit(event: FormEvent) {
    event.preventDefault()
    if (!request.isBusy) onSend()
  }

  return (
    <form ref={form} className={styles.pane} aria-label={text.request} noValidate onSubmit={submit}>
      <RequestHead request={request} onSend={onSend} />
      <RequestTabs
        request={request}
        fields={
          <div className={styles.scroll}>
            <Facts operation={request.operation} />
            <FieldsForm key={request.operation.id} request={request} />
          </div>
        }
      />
      <Preview draft={request.draft} />
    </form>
  )
}
