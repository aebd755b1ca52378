import { Send } from 'lucide-react'
import { ME, meOf, toOne } from '../../../../shared/messages/me.ts'
import type { Draft } from '../../../../shared/messages/draft.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import { PickIds } from '../../../directory/PickIds.tsx'
import styles from './recipients.module.css'
import { recipientsMessages } from './recipients.messages.ts'
import { useRecipients } from './useRecipients.ts'

/** Who works with this profile, to be picked on the spot, and the message to them alone. */
export function MeLine({ message, onSend }: { message: Message; onSend: (draft: Draft) => void }) {
  const text = useText(recipientsMessages)
  const language = useLanguage()
  const { profile, filled, isBusy } = message
  const own = useApp((app) => app.variables[profile.id]) ?? {}
  const save = useApp((app) => app.saveVariables)
  const me = meOf(profile.id, own)
  const { nameOf } = useRecipients(profile.id, 'person', [])
  const name = me === '' ? null : nameOf(me)
  const alone = toOne(filled, me)

  if ('why' in alone) return <p className={styles.quiet}>{inLanguage(alone.why, language)}</p>
  return (
    <div className={styles.me}>
      <span className={styles.meLabel}>{text.me}</span>
      {me === '' ? (
        <span className={styles.quiet}>{text.meUnknown}</span>
      ) : (
        <span className={styles.who}>
          {name !== null && <span>{name}</span>} <code>{me}</code>
        </span>
      )}
      <PickIds
        label={text.pickMe}
        kind="person"
        onlyOne
        onPick={(id) => void save(profile.id, { ...own, [ME]: id })}
      />
      <Button
        icon={<Send aria-hidden />}
        isDisabled={me === '' || isBusy}
        onPress={() => onSend(alone.draft)}
      >
        {text.sendToMe}
      </Button>
    </div>
  )
}
