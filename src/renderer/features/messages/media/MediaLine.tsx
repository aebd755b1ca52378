import type { MediaType } from '../../../../shared/media/fileTypes.ts'
import { formatBytes, formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { mediaMessages } from './media.messages.ts'
import styles from './media.module.css'

/** What is known of a file in one line: its type, its size, how large or long it is. */
export function MediaLine({
  type,
  sizeBytes,
  facts,
}: {
  type: MediaType
  sizeBytes: number
  facts: { durationMs: number | null; width: number | null; height: number | null } | null
}) {
  const text = useText(mediaMessages)
  const language = useLanguage()
  const { durationMs = null, width = null, height = null } = facts ?? {}
  const parts = [
    text[type],
    formatBytes(sizeBytes, language),
    ...(durationMs === null ? [] : [text.seconds(formatNumber(durationMs / 1000, language, 1))]),
    ...(width === null || height === null ? [] : [text.pixels(width, height)]),
  ]
  return <span className={styles.line}>{parts.join(' · ')}</span>
}
