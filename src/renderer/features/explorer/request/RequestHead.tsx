import { ExternalLink } from 'lucide-react'
import type { PressEvent } from 'react-aria-components'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { MethodMark } from '../MethodMark.tsx'
import { MoreMenu } from './MoreMenu.tsx'
import type { RequestDialog } from './RequestDialogs.tsx'
import type { Request } from '../useRequest.ts'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** The second click of a double click on Send is no wish to cancel. */
const DOUBLE_CLICK_MS = 500

/** Method and title, and what can be done: read about it, send it, stop it. */
export function RequestHead({
  request,
  onSend,
  onSendByKey,
  onDialog,
}: {
  request: Request
  onSend: () => void
  onSendByKey: () => void
  onDialog: (dialog: RequestDialog) => void
}) {
  const { operation, isBusy, call, cancel } = request
  const text = useText(requestMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  const { docUrl } = operation
  const title = inLanguage(operation.title, language)

  function sendOrCancel({ pointerType }: PressEvent) {
    if (!isBusy) (pointerType === 'keyboard' ? onSendByKey : onSend)()
    else if (Date.now() - (call?.startedAt ?? 0) > DOUBLE_CLICK_MS) cancel()
  }

  return (
    <header className={styles.head}>
      <MethodMark method={operation.method} />
      <h2 title={title}>{title}</h2>
      {docUrl !== null && (
        <Button look="plain" aria-label={text.docsHint} onPress={() => void openLink(docUrl)}>
          <span className={styles.docs}>{text.docs}</span>
          <ExternalLink aria-hidden />
        </Button>
      )}
      <MoreMenu onDialog={onDialog} />
      {/* One button, so that the focus stays; not the form's own, whose press would go on into Cancel. */}
      <Button look={isBusy ? 'quiet' : 'primary'} onPress={sendOrCancel} data-send data-pane-start>
        {isBusy ? text.cancel : text.send}
        <span aria-hidden>{isBusy ? 'Esc' : '⏎'}</span>
      </Button>
      <input type="submit" hidden />
    </header>
  )
}
