import styles from './nested.module.css'
import { JsonText } from '../../../../variables/JsonText.tsx'

/** A part of the form as JSON text: what is typed stays, JSON or not. */
export function JsonPart({
  labelledBy,
  describedBy,
  text,
  example,
  isInvalid,
  onText,
  onLeave,
}: {
  labelledBy: string
  describedBy: string
  text: string
  example: string | undefined
  isInvalid: boolean
  onText: (text: string) => void
  onLeave: (() => void) | undefined
}) {
  return (
    <div className={styles.json}>
      <JsonText
        value={text}
        onChange={onText}
        onBlur={onLeave}
        labelledBy={labelledBy}
        describedBy={describedBy}
        example={example}
        isInvalid={isInvalid}
      />
    </div>
  )
}
