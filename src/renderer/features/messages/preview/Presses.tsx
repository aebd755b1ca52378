import type { Picture, Press } from '../../../../shared/messages/preview/preview.ts'
import { PictureBox } from './PictureBox.tsx'
import styles from './presses.module.css'
import { TargetLine } from './TargetLine.tsx'

/**
 * The buttons of a card. Nothing is opened: under each stands where it would lead, or below them all
 * where they stand side by side.
 */
export function Presses({
  presses,
  sideBySide,
}: {
  presses: readonly Press[]
  sideBySide: boolean
}) {
  if (sideBySide) {
    return (
      <div className={styles.buttons}>
        <ul className={styles.beside}>
          {presses.map(({ label }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a button has no name but its place
            <li key={index} className={styles.press}>
              {label}
            </li>
          ))}
        </ul>
        <ul className={styles.targets}>
          {presses.map(({ label, target }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a button has no name but its place
            <li key={index}>
              <span>{label}</span>
              <TargetLine target={target} />
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <ul className={styles.buttons}>
      {presses.map(({ label, target }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a button has no name but its place
        <li key={index}>
          <span className={styles.press}>{label}</span>
          <TargetLine target={target} />
        </li>
      ))}
    </ul>
  )
}

/** The links of a feed card: the first under a large picture, the others beside small ones. */
export function Links({ rows }: { rows: readonly (Press & { picture: Picture | null })[] }) {
  return (
    <ul className={styles.links}>
      {rows.map(({ label, target, picture }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a link has no name but its place
        <li key={index}>
          <span className={styles.linkWords}>
            <span className={styles.linkTitle}>{label}</span>
            <TargetLine target={target} />
          </span>
          <PictureBox picture={picture} size={index === 0 ? 'wide' : 'small'} />
        </li>
      ))}
    </ul>
  )
}
