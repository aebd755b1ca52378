import { useText } from '../../../i18n/useText.ts'
import { EvidencePlace } from '../evidence/EvidencePlace.tsx'
import type { SectionProps } from '../section.ts'
import styles from './scopes.module.css'
import { scopesMessages } from './scopes.messages.ts'
import { ContactsPart } from './ContactsPart.tsx'
import { NeedsPart } from './NeedsPart.tsx'
import { PermissionsPart } from './PermissionsPart.tsx'

/** Whom of the contacts the app sees, what it was proved to be permitted, and what it would need. */
export function ScopesSection({ profileId, Outcome }: SectionProps) {
  const text = useText(scopesMessages)
  return (
    <EvidencePlace Outcome={Outcome}>
      <div className={styles.section}>
        <section aria-label={text.contacts} className={styles.part}>
          <ContactsPart profileId={profileId} />
        </section>
        <section aria-label={text.permissions} className={styles.part}>
          <PermissionsPart profileId={profileId} />
        </section>
        <section aria-label={text.needs} className={styles.part}>
          <NeedsPart profileId={profileId} />
        </section>
      </div>
    </EvidencePlace>
  )
}
