import { RotateCw, Upload, X } from 'lucide-react'
import { useCallback } from 'react'
import { Label, ProgressBar } from 'react-aria-components'
import { MEDIA_TYPES } from '../../../../shared/media/fileTypes.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { RefusalBanner } from '../../../RefusalBanner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { Select } from '../../../ui/Select.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'
import { MediaFindings } from './MediaFindings.tsx'
import { MediaLine } from './MediaLine.tsx'
import { canBeHanded, isUnderWay, type MediaUpload } from './mediaUpload.ts'
import { Thumb } from './Thumb.tsx'

/** A file that is on its way, or that did not get there: how far it is, and what can be done. */
export function UploadRow({ upload }: { upload: MediaUpload }) {
  const text = useText(mediaMessages)
  const drop = useApp((app) => app.dropUpload)
  const cancel = useApp((app) => app.cancelUpload)
  const { id, file, type, facts, findings } = upload
  const goesOn = isUnderWay(upload)
  const row = useCallback((element: HTMLElement | null) => keepFocus(element), [])

  return (
    <li ref={row} className={styles.row} aria-label={file.name} data-stage={upload.stage.at}>
      <Thumb type={type} name={file.name} file={file} />
      <div className={styles.words}>
        <strong className={styles.name}>{file.name}</strong>
        <MediaLine type={type} sizeBytes={file.size} facts={facts} />
        <MediaFindings findings={findings} />
        <Stage upload={upload} />
      </div>
      <IconButton
        data-stays
        label={goesOn ? text.cancelOf(file.name) : text.removeOf(file.name)}
        onPress={() => (goesOn ? void cancel(id) : drop(id))}
      >
        <X aria-hidden />
      </IconButton>
    </li>
  )
}

/**
 * Keeps the focus from being lost: to the button of the row that stays when another is pressed and
 * goes; to the first button around the row when the row itself goes.
 */
function keepFocus(row: HTMLElement | null) {
  if (row === null) return undefined
  const toStaying = () =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      row.querySelector<HTMLElement>('[data-stays]')?.focus()
    })
  row.addEventListener('click', toStaying)
  return () => {
    row.removeEventListener('click', toStaying)
    const around = row.parentElement?.parentElement
    if (row.contains(document.activeElement)) around?.querySelector('button')?.focus()
  }
}

function Stage({ upload }: { upload: MediaUpload }) {
  const text = useText(mediaMessages)
  const { stage, file } = upload
  switch (stage.at) {
    case 'reading':
      return <span className={styles.line}>{text.reading}</span>
    case 'waiting':
      return <span className={styles.line}>{text.waiting}</span>
    case 'staging':
      return <Progress name={file.name} sentBytes={null} totalBytes={file.size} />
    case 'sending':
      return <Progress name={file.name} sentBytes={stage.sentBytes} totalBytes={file.size} />
    case 'held':
      return <Held upload={upload} />
    case 'known':
      return <Known upload={upload} />
    case 'refused': {
      const verdict = verdictOf(stage.outcome.exchange)
      return (
        <>
          {!verdict.accepted && <RefusalBanner refusal={verdict} />}
          <Again upload={upload} />
        </>
      )
    }
    case 'failed':
      return <Failed upload={upload} failure={stage.failure} />
    case 'unreadable':
      return (
        <output className={styles.said} data-level="error">
          {text.unreadable}
        </output>
      )
    default:
      return stage satisfies never
  }
}

function Progress({
  name,
  sentBytes,
  totalBytes,
}: {
  name: string
  sentBytes: number | null
  totalBytes: number
}) {
  const text = useText(mediaMessages)
  const language = useLanguage()
  const words =
    sentBytes === null
      ? text.staging
      : sentBytes >= totalBytes
        ? text.answering
        : text.sending(formatBytes(sentBytes, language), formatBytes(totalBytes, language))
  return (
    <ProgressBar
      className={styles.progress ?? ''}
      aria-label={text.progress(name)}
      value={sentBytes ?? 0}
      maxValue={Math.max(totalBytes, 1)}
      isIndeterminate={sentBytes === null}
      valueLabel={words}
    >
      {({ percentage }) => (
        <>
          <span className={styles.track}>
            <span
              className={styles.bar}
              data-waits={sentBytes === null}
              style={{ width: `${percentage ?? 0}%` }}
            />
          </span>
          <Label className={styles.line}>{words}</Label>
        </>
      )}
    </ProgressBar>
  )
}

function Held({ upload }: { upload: MediaUpload }) {
  const { id, type, goal } = upload
  const text = useText(mediaMessages)
  const start = useApp((app) => app.startUpload)
  const retype = useApp((app) => app.retypeUpload)
  if (!canBeHanded(upload)) return <span className={styles.line}>{text.notHanded}</span>
  return (
    <div className={styles.actions}>
      {goal === null && (
        <Select
          aria-label={text.uploadAs}
          value={type}
          options={MEDIA_TYPES.map((id) => ({ id, label: text[id] }))}
          onChange={(next) => retype(id, next)}
        />
      )}
      <Button icon={<Upload aria-hidden />} onPress={() => void start(id)}>
        {text.uploadAnyway}
      </Button>
    </div>
  )
}

function Known({ upload: { id } }: { upload: MediaUpload }) {
  const text = useText(mediaMessages)
  const start = useApp((app) => app.startUpload)
  const drop = useApp((app) => app.dropUpload)
  return (
    <>
      <output className={styles.line}>{text.known}</output>
      <div className={styles.actions}>
        <Button look="plain" onPress={() => drop(id)}>
          {text.dismiss}
        </Button>
        <Button look="plain" onPress={() => void start(id)}>
          {text.uploadAnew}
        </Button>
      </div>
    </>
  )
}

function Failed({
  upload,
  failure,
}: {
  upload: MediaUpload
  failure: Extract<MediaUpload['stage'], { at: 'failed' }>['failure']
}) {
  const text = useText(mediaMessages)
  const say = useFailureText()
  const { what, todo } = say(failure)
  return (
    <>
      {failure.kind === 'cancelled' ? (
        <output className={styles.line}>{text.cancelled}</output>
      ) : (
        <output className={styles.said} data-level="error">
          {text.failed(what, todo)} {text.fromStart}
        </output>
      )}
      <Again upload={upload} />
    </>
  )
}

function Again({ upload: { id } }: { upload: MediaUpload }) {
  const text = useText(mediaMessages)
  const start = useApp((app) => app.startUpload)
  return (
    <div className={styles.actions}>
      <Button icon={<RotateCw aria-hidden />} onPress={() => void start(id)}>
        {text.uploadAgain}
      </Button>
    </div>
  )
}
