import type { ReactNode } from 'react'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { composeMessages } from './compose.messages.ts'
import styles from './fields.module.css'

/** More than any channel takes; a field with a megabyte in it holds up the window at every key. */
export const MOST_IN_FIELD = 20_000
const EXCERPT = 200

/** A text that is too long to be written in: how long, how it begins, and the ways to go on. */
export function LongText({
  label,
  value,
  keeps,
  children,
  onChange,
}: {
  label: string
  value: string
  /** So many characters can be kept. */
  keeps: number
  /** What is said of it. */
  children: ReactNode
  onChange: (typed: string) => void
}) {
  const text = useText(composeMessages)
  const language = useLanguage()
  return (
    <fieldset className={styles.long}>
      <legend>{label}</legend>
      <p>{text.longText(formatNumber(value.length, language))}</p>
      <p className={styles.excerpt}>{value.slice(0, EXCERPT)}…</p>
      {children}
      <div className={styles.ways}>
        <Button onPress={() => onChange(value.slice(0, keeps).replace(/[\ud800-\udbff]$/, ''))}>
          {text.keepFirst(formatNumber(keeps, language))}
        </Button>
        <Button look="plain" onPress={() => onChange('')}>
          {text.startAnew}
        </Button>
      </div>
    </fieldset>
  )
}
