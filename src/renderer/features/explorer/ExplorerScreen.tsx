import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { flushSync } from 'react-dom'
import type { Operation } from '../../../shared/catalog/operation.ts'
import type { ProfileView } from '../../../shared/profile.ts'
import { useText } from '../../i18n/useText.ts'
import { FREE_ID, freeOperation, INITIAL_FREE } from '../../../shared/request/free.ts'
import { selectedProfile } from '../../selectedProfile.ts'
import { SplitPanes } from '../../ui/SplitPanes.tsx'
import { useApp } from '../../useApp.tsx'
import { useCatalog } from '../../useCatalog.ts'
import { useIsDrawn } from '../../useIsDrawn.ts'
import { AnswerPane } from './answer/AnswerPane.tsx'
import styles from './explorer.module.css'
import { explorerMessages } from './explorer.messages.ts'
import { focusProblem, focusSend, focusStart } from './request/focus.ts'
import { ListPane } from './list/ListPane.tsx'
import { ProductionDialog } from './request/ProductionDialog.tsx'
import { RateDialog } from './request/RateDialog.tsx'
import { type RequestDialog, RequestDialogs } from './request/RequestDialogs.tsx'
import { RequestPane } from './request/RequestPane.tsx'
import { useCurlPaste } from './useCurlPaste.ts'
import { useHeldWhileComposing } from './useHeldWhileComposing.ts'
import { useKeyGuard } from '../../useKeyGuard.ts'
import { usePaneKeys } from './usePaneKeys.ts'
import { useRequest } from './useRequest.ts'
import { useSendKeys } from '../../useSendKeys.ts'

/** The explorer: what can be asked, the request, the answer. */
export function ExplorerScreen() {
  const profile = useApp(selectedProfile)
  const operationId = useApp((app) => app.operationId)
  const inCatalog = useApp((app) => app.operation)
  const free = useApp((app) => app.frees[profile.id] ?? INITIAL_FREE)
  const catalog = useCatalog()
  const operation = useMemo(() => {
    if (operationId !== FREE_ID) return inCatalog

    const path = free.path.split('?')[0] ?? ''
    const known = catalog?.match({ generation: free.host, method: free.method, path })
    return freeOperation(free, known?.operation)
  }, [operationId, inCatalog, free, catalog])
  const open = useMemo(() => ({ operation, profile }), [operation, profile])
  return <Explorer {...useHeldWhileComposing(open)} />
}

function Explorer({ operation, profile }: { operation: Operation; profile: ProfileView }) {
  const text = useText(explorerMessages)
  const openOperation = useApp((app) => app.openOperation)
  const opening = useApp((app) => app.opening)
  const held = useRef<string | null>(null)
  const closeAnswer = useApp((app) => app.closeAnswer)
  const request = useRequest(operation, profile)
  const isDrawn = useIsDrawn()
  const form = useRef<HTMLFormElement>(null)

  useEffect(() => {
    // At first start one Enter sends; a focus that the user has put elsewhere is left alone.
    if (document.activeElement === document.body) focusSend(form.current)
  }, [])

  const sendHeld = useEffectEvent(() => {
    if (held.current === operation.id) send()
    held.current = null
  })
  useEffect(() => {
    if (opening === null) sendHeld()
  }, [opening, operation.id])

  /**
   * Whether it was sent, or is asked about; else the focus goes to what is wrong. What was chosen
   * and is not there yet is sent when it is, and never what is still in sight.
   */
  function send(typed = request.typed): boolean {
    if (request.isBusy) return false
    if (opening !== null) {
      held.current = opening
      return true
    }
    const [first] = request.send(typed)
    if (first) focusProblem(form.current, first)
    return first === undefined
  }

  function close() {
    closeAnswer()
    focusSend(form.current)
  }

  async function openAndEnter(operationId: string) {
    await openOperation(operationId)
    // Drawn before its form is looked for.
    flushSync(() => undefined)
    focusStart(form.current)
  }

  const sendByKey = useKeyGuard(() => send())
  const [dialog, setDialog] = useState<RequestDialog>(null)
  useCurlPaste(profile, (command) => setDialog({ kind: 'curl', command }))
  usePaneKeys()
  useSendKeys({
    send: sendByKey,
    cancel: () => {
      if (request.isBusy) request.cancel()
    },
  })

  return (
    <div className={styles.screen}>
      <VisuallyHidden elementType="h1">{text.explorer}</VisuallyHidden>
      <SplitPanes
        label={text.listWidth}
        initial={{ px: 272 }}
        leastFirstPx={180}
        leastSecondPx={710}
        first={isDrawn ? <ListPane onEnter={(id) => void openAndEnter(id)} /> : <div />}
        second={
          <SplitPanes
            label={text.requestWidth}
            initial={{ share: 0.46 }}
            leastFirstPx={320}
            leastSecondPx={320}
            first={
              <RequestPane
                request={request}
                form={form}
                onSend={() => send()}
                onSendByKey={sendByKey}
                onDialog={setDialog}
              />
            }
            second={
              <AnswerPane
                call={request.call}
                operation={operation}
                host={hostOf(request.draft.plan.url)}
                isReady={request.draft.problems.length === 0}
                onSend={() => send()}
                onSendAs={send}
                onCancel={request.cancel}
                onClose={close}
              />
            }
          />
        }
      />
      <ProductionDialog request={request} />
      <RateDialog request={request} />
      <RequestDialogs dialog={dialog} profile={profile} onClose={() => setDialog(null)} />
    </div>
  )
}

function hostOf(address: string): string {
  return new URL(address.replaceAll(/[{}]/g, '_')).host
}
