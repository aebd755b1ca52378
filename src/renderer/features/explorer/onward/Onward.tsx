import { ArrowRightFromLine, ChevronsRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import type { Exchange } from '../../../../shared/exchange.ts'
import { NOTHING_TYPED } from '../../../../shared/request/typed.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { callKey } from '../callKey.ts'
import { carriedIn } from './carried.ts'
import { nextPage } from './nextPage.ts'
import { OnwardDialog } from './OnwardDialog.tsx'
import { onwardMessages } from './onward.messages.ts'

/** Where an accepted answer leads: to its next page, and to the operations that take its values. */
export function Onward({
  exchange,
  operation,
}: {
  exchange: Exchange
  operation: Operation | null
}) {
  const text = useText(onwardMessages)
  const [isChoosing, setChoosing] = useState(false)
  const isUseful = exchange.response.body.form === 'json' && verdictOf(exchange).accepted
  const carried = useMemo(
    () =>
      isUseful
        ? carriedIn(exchange.response.body.text, new URL(exchange.request.url).pathname)
        : [],
    [exchange, isUseful],
  )
  return (
    <>
      {isUseful && operation && <NextPageButton exchange={exchange} operation={operation} />}
      {carried.length > 0 && (
        <IconButton label={text.onward} onPress={() => setChoosing(true)}>
          <ArrowRightFromLine aria-hidden />
        </IconButton>
      )}
      {isChoosing && <OnwardDialog carried={carried} onClose={() => setChoosing(false)} />}
    </>
  )
}

/** Fills in where the next page begins, and sends once. */
function NextPageButton({ exchange, operation }: { exchange: Exchange; operation: Operation }) {
  const text = useText(onwardMessages)
  const profileId = useApp((app) => app.settings.selectedProfileId)
  const typed = useApp((app) => app.typed[callKey(profileId, operation.id)] ?? NOTHING_TYPED)
  const typeValue = useApp((app) => app.typeValue)
  const sendOperation = useApp((app) => app.sendOperation)
  const page = useMemo(
    // A body that was typed as text takes no values of fields.
    () =>
      typed.body.as === 'fields'
        ? nextPage(operation, typed.values, exchange.response.body.text)
        : null,
    [operation, typed, exchange],
  )
  if (page === null) return null

  function send({ field, value }: NonNullable<typeof page>) {
    typeValue(operation.id, field, value)
    void sendOperation(profileId, operation.id)
  }

  return (
    <IconButton label={text.nextPage(page.field, page.value)} onPress={() => send(page)}>
      <ChevronsRight aria-hidden />
    </IconButton>
  )
}
