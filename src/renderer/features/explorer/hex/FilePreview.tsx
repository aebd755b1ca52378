import { Download, FileQuestion } from 'lucide-react'
import { useState } from 'react'
import type { Exchange } from '../../../../shared/exchange.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { answerMessages } from '../answer/answer.messages.ts'
import { fileNameFor, saveBody } from '../answer/saveBody.ts'
import styles from './hex.module.css'
import { hexMessages } from './hex.messages.ts'

/** An answer that is a file: a picture is shown, a sound played, anything else offered to save. */
export function FilePreview({ exchange }: { exchange: Exchange }) {
  const text = useText(hexMessages)
  const answer = useText(answerMessages)
  const language = useLanguage()
  const { body } = exchange.response
  const type = /^[\w.+-]+\/[\w.+-]+/.exec(body.contentType)?.[0] ?? ''
  const address = `data:${type};base64,${body.text}`
  const kind = /^(image|audio)\//i.exec(body.contentType)?.[1]?.toLowerCase()
  const [isBroken, setBroken] = useState(false)
  const name = fileNameFor(exchange)
  const save = (
    <Button icon={<Download aria-hidden />} onPress={() => void saveBody(exchange)}>
      {text.save}
    </Button>
  )

  if (kind === undefined || isBroken || body.large) {
    return (
      <EmptyState
        icon={<FileQuestion aria-hidden />}
        title={isBroken ? text.pictureBroken : answer.binaryBody}
        action={save}
      >
        {answer.binaryBodyHint(body.contentType, formatBytes(body.sizeBytes, language))}
      </EmptyState>
    )
  }
  return (
    <div className={styles.preview}>
      {kind === 'image' ? (
        <img src={address} alt={text.picture(name)} onError={() => setBroken(true)} />
      ) : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a file as DingTalk keeps it; there are no words to it
        <audio controls src={address} aria-label={text.sound(name)} />
      )}
      <span>
        {name} · {body.contentType} · {formatBytes(body.sizeBytes, language)}
      </span>
      {save}
    </div>
  )
}
