import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { readTable } from '../../../../shared/messages/series/readTable.ts'
import { MOST_ROWS } from '../../../../shared/messages/series/table.ts'
import type { Variables } from '../../../../shared/request/variables.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'

interface Reading {
  names: readonly string[]
  /** How many more rows there can be. */
  room: number
  onClose: () => void
  onRead: (rows: readonly Variables[]) => void
}

/** Rows from a spreadsheet: pasted, or from its file. */
export function PasteRows({ isOpen, ...reading }: Reading & { isOpen: boolean }) {
  const text = useText(seriesMessages)
  return (
    <Dialog isOpen={isOpen} onClose={reading.onClose} title={text.pasteTitle}>
      <Pasting {...reading} />
    </Dialog>
  )
}

function Pasting({ names, room, onClose, onRead }: Reading) {
  const text = useText(seriesMessages)
  const [pasted, setPasted] = useState('')
  const [isUnread, setUnread] = useState(false)
  const read = pasted === '' ? null : readTable(pasted, names)
  const rows = read?.ok ? read.rows : []
  const isTooMany = rows.length > room

  async function readFile(file: File | undefined) {
    if (!file) return
    try {
      setPasted(new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()))
      setUnread(false)
    } catch {
      setUnread(true)
    }
  }

  return (
    <form
      className={styles.pasting}
      onSubmit={(event) => {
        event.preventDefault()
        if (rows.length > 0 && !isTooMany) onRead(rows)
      }}
    >
      <TextArea
        label={text.pasteLabel}
        value={pasted}
        onChange={setPasted}
        rows={8}
        mono
        description={
          read?.ok && read.unused.length > 0
            ? text.unused(read.unused.join(', '))
            : text.pasteHint(names.join(', '))
        }
        {...(problem() !== null && { error: problem() })}
      />
      <div className={styles.buttons}>
        <FileTrigger
          acceptedFileTypes={['.csv', '.tsv', '.txt', 'text/csv', 'text/tab-separated-values']}
          onSelect={(files) => void readFile(files?.[0])}
        >
          <Button look="plain">{text.fromFile}</Button>
        </FileTrigger>
        <output className={styles.space}>{rows.length > 0 && text.readRows(rows.length)}</output>
        <Button onPress={onClose}>{text.cancel}</Button>
        <Button look="primary" type="submit" isDisabled={rows.length === 0 || isTooMany}>
          {text.append}
        </Button>
      </div>
    </form>
  )

  function problem(): string | null {
    if (isUnread) return text.fileUnread
    if (isTooMany) return text.tooMany(MOST_ROWS)
    if (read === null || read.ok) return null
    return read.why === 'quotes' || read.why === 'too-wide'
      ? text[read.why](read.line)
      : text[read.why]
  }
}
