import type { PersonView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from '../sandbox.module.css'
import { sandboxMessages } from '../sandbox.messages.ts'

/** What sets a person apart: leading a department, administering the enterprise, owning it. */
export function PersonMarks({ person, leads }: { person: PersonView; leads: boolean }) {
  const text = useText(sandboxMessages)
  const { boss, admin, active } = person
  return (
    <>
      {leads && <span className={styles.tag}>{text.leader}</span>}
      {boss && (
        <span className={styles.tag} data-tone="info">
          {text.boss}
        </span>
      )}
      {admin !== null && (
        <span className={styles.tag} data-tone="info">
          {admin === 'main' ? text.admin : text.subAdmin}
        </span>
      )}
      {!active && (
        <span className={styles.tag} data-tone="warn">
          {text.inactive}
        </span>
      )}
    </>
  )
}
