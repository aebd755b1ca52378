import { ArrowRightFromLine, ChevronsRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import { NOTHING_TYPED, type Typed } from '../../../../shared/request/typed.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useWholeBody } from '../answer/useWholeBody.ts'
import { callKey } from '../../../callKey.ts'
import { carriedIn } from './carried.ts'
import { LargeOnward, MOST_BYTES } from './LargeOnward.tsx'
import { nextPage } from './nextPage.ts'
import { OnwardDialog } from './OnwardDialog.tsx'
import { onwardMessages } from './onward.messages.ts'

/** Where an accepted answer leads: to its next page, and to the operations that take its values. */
export function Onward({
  exchange,
  operation,
  onSendAs,
}: {
  exchange: Exchange
  operation: Operation | null
  /** Sends the operation as it is typed for its next page; `null` where it cannot be sent. */
  onSendAs: ((typed: Typed) => void) | null
}) {
  const text = useText(onwardMessages)
  const [isChoosing, setChoosing] = useState(false)
  const { body } = exchange.response
  const isLarge = body.large !== undefined
  const isUseful = body.form === 'json' && verdictOf(exchange).accepted
  const requestPath = new URL(exchange.request.url).pathname
  // A large body is looked through when that is asked for.
  const carried = useMemo(
    () => (isUseful && !isLarge ? carriedIn(body.text, requestPath) : []),
    [body, isUseful, isLarge, requestPath],
  )
  const group = operation?.group ?? null
  const close = () => setChoosing(false)
  return (
    <>
      {isUseful && operation && onSendAs && (
        <NextPageButton exchange={exchange} operation={operation} onSendAs={onSendAs} />
      )}
      {(carried.length > 0 || (isUseful && isLarge)) && (
        <IconButton label={text.onward} onPress={() => setChoosing(true)}>
          <ArrowRightFromLine aria-hidden />
        </IconButton>
      )}
      {isChoosing &&
        (isLarge ? (
          <LargeOnward body={body} requestPath={requestPath} group={group} onClose={close} />
        ) : (
          <OnwardDialog carried={carried} group={group} onClose={close} />
        ))}
    </>
  )
}

/** Fills in where the next page begins, and sends once. */
function NextPageButton({
  exchange,
  operation,
  onSendAs,
}: {
  exchange: Exchange
  operation: Operation
  onSendAs: (typed: Typed) => void
}) {
  const text = useText(onwardMessages)
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const typed = useApp((app) => app.typed[callKey(profileId, operation.id)] ?? NOTHING_TYPED)
  const body = useWholeBody(exchange.response.body, MOST_BYTES)
  const page = useMemo(
    () => (body === null || body.large ? null : nextPage(operation, typed, body.text)),
    [operation, typed, body],
  )
  if (page === null) return null
  return (
    <IconButton label={text.nextPage(page.field, page.value)} onPress={() => onSendAs(page.typed)}>
      <ChevronsRight aria-hidden />
    </IconButton>
  )
}
