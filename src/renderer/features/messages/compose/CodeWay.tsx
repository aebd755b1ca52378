import { useEffect, useState } from 'react'
import type { Catalog } from '../../../../shared/catalog/catalog.ts'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { printJson } from '../../../../shared/losslessJson.ts'
import type { Typed } from '../../../../shared/request/typed.ts'
import { useText } from '../../../i18n/useText.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import type { Lent } from '../lent.ts'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'
import styles from './compose.module.css'

const NO_VARIABLES = {}
/** Stands where a secret is: code reads it from the environment. */
const SOME_SECRET = 'secret'

/** The whole call that Send makes, as code to be read and taken along. */
export function CodeWay({ message, Code }: { message: Message } & Pick<Lent, 'Code'>) {
  const text = useText(messagesMessages)
  const { profile, channel, filled } = message
  const operation = useOperation(channel.operationId)
  const isRobot = channel.id === 'custom-robot'
  const isSigned = isRobot && profile.secrets.some(({ name }) => name === 'robotSecret')
  const typed: Typed = {
    values: isRobot ? { access_token: SOME_SECRET } : {},
    extras: [],
    // To the letter, as DingTalk counts its bytes; the variables are in it already.
    body: { as: 'json', text: printJson(filled.body).replaceAll('{{', '{{{{') },
  }

  if (operation === undefined) return <Spinner />
  if (operation === null) return <p className={styles.codeNote}>{text.codeNone}</p>
  return (
    <>
      <p className={styles.codeNote}>
        {text.codeNote} {isSigned && text.codeSigned}
      </p>
      <Code operation={operation} typed={typed} profile={profile} variables={NO_VARIABLES} />
    </>
  )
}

/** An operation with its fields; `undefined` until it was read, `null` where there is none. */
function useOperation(id: string): Operation | null | undefined {
  const catalog = useCatalog()
  const [read, setRead] = useState<{ id: string; operation: Operation | null }>()
  useEffect(() => {
    let isLate = false
    async function readIt(from: Catalog) {
      const operation = (await from.read(id)) ?? null
      if (!isLate) setRead({ id, operation })
    }
    if (catalog !== null) void readIt(catalog)
    return () => {
      isLate = true
    }
  }, [catalog, id])
  return read?.id === id ? read.operation : undefined
}
