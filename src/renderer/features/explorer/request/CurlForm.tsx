import { useEffect, useId, useState } from 'react'
import type { ProfileView } from '../../../../shared/profile.ts'
import { type Import, importCurl } from '../../../../shared/request/importCurl.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import styles from './dialogs.module.css'
import { moreMessages } from './more.messages.ts'

/** Takes a curl command and says why when it cannot be taken. */
export function CurlForm({
  profile,
  command: given,
  onClose,
}: {
  profile: ProfileView
  command: string
  onClose: () => void
}) {
  const text = useText(moreMessages)
  const id = useId()
  const takeImported = useApp((app) => app.takeImported)
  const [command, setCommand] = useState(given)
  const [wasTried, setTried] = useState(given !== '')
  const [result, setResult] = useState<Import | null>(null)
  const readCatalog = useApp((app) => app.readCatalog)
  const refused = wasTried && result?.ok === false ? result : null

  useEffect(() => {
    let isLate = false
    async function read() {
      const imported = await importCurl(command, profile, await readCatalog())
      if (!isLate) setResult(imported)
    }
    void read()
    return () => {
      isLate = true
    }
  }, [command, profile, readCatalog])

  async function take() {
    setTried(true)
    const read = await importCurl(command, profile, await readCatalog())
    if (!read.ok) return
    takeImported(read.imported)
    onClose()
  }

  return (
    <>
      <label className={styles.label} htmlFor={id}>
        {text.curlLabel}
      </label>
      <textarea
        id={id}
        className={styles.command}
        rows={8}
        spellCheck={false}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must take the focus
        autoFocus
        aria-describedby={`${id}-about`}
        aria-invalid={refused !== null}
        value={command}
        onChange={(event) => setCommand(event.target.value)}
      />
      <p id={`${id}-about`} className={refused ? styles.error : styles.hint}>
        {refused ? whyOf(refused, text) : text.curlHint}
      </p>
      <div className={styles.buttons}>
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button look="primary" onPress={() => void take()}>
          {text.take}
        </Button>
      </div>
    </>
  )
}

type Refused = Extract<Import, { ok: false }>

function whyOf(result: Refused, text: (typeof moreMessages)['en']): string {
  if (result.why === 'foreign-host') return text.foreignHost(result.host)
  return text[result.why === 'method' ? 'method-unknown' : result.why]
}
