import { Paperclip } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import type { FileValue } from '../../../../shared/fieldValue.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { base64Bytes, base64Of } from '../../../base64.ts'
import type { ControlProps } from './FieldControl.tsx'
import { nameId } from './FieldName.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** What crosses to main is at most ten million characters: base64 of a little less than this. */
const MOST_BYTES = 7_000_000

/** Takes a file from the machine. Its bytes are read when it is chosen. */
export function FileControl({
  id,
  value,
  note,
  error,
  onChange,
  onLeave,
}: Omit<ControlProps, 'value'> & { value: FileValue | undefined }) {
  const text = useText(requestMessages)
  const language = useLanguage()
  const [wrong, setWrong] = useState<'too-large' | 'unreadable' | null>(null)

  async function take(file: File | undefined) {
    if (!file) return
    if (file.size > MOST_BYTES) {
      setWrong('too-large')
      return
    }
    try {
      onChange({ name: file.name, type: file.type, base64: await base64Of(file) })
      setWrong(null)
    } catch {
      setWrong('unreadable')
    }
    onLeave()
  }

  const problems = {
    'too-large': text.fileTooLarge(formatBytes(MOST_BYTES, language)),
    unreadable: text.fileUnreadable,
  }
  const wordsId = `${id}-words`
  const said = wrong === null ? error : problems[wrong]
  return (
    <div className={styles.json}>
      <FileTrigger onSelect={(files) => void take(files?.[0])}>
        <Button aria-labelledby={`${nameId(id)} ${wordsId}`} icon={<Paperclip aria-hidden />}>
          <span id={wordsId}>
            {value
              ? `${value.name} · ${formatBytes(base64Bytes(value.base64), language)}`
              : text.chooseFile}
          </span>
        </Button>
      </FileTrigger>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {said !== undefined && <p className={styles.error}>{said}</p>}
    </div>
  )
}
