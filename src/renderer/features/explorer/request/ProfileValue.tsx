import type { Field } from '../../../../shared/catalog/operation.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import type { FieldSource } from './fieldSource.ts'
import { nameId } from './FieldName.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

/** DingTalk's own names. */
const NAMES: Record<NonNullable<Field['from']>, string> = {
  corpId: 'CorpID',
  corpSecret: 'CorpSecret',
  appKey: 'AppKey',
  appSecret: 'AppSecret',
  agentId: 'AgentID',
  ssoSecret: 'SSOSecret',
}

/** A value that is taken from the profile and never typed, or why there is none; and its note. */
export function ProfileValue({
  id,
  field,
  source,
  note,
}: {
  id: string
  field: Field
  source: FieldSource
  note: string | undefined
}) {
  const text = useText(requestMessages)
  const goTo = useApp((app) => app.goTo)
  const noteId = `${id}-note`
  return (
    <div className={styles.given}>
      <output
        id={id}
        aria-labelledby={nameId(id)}
        aria-describedby={note === undefined ? undefined : noteId}
        className={styles.automatic}
      >
        {source.kind === 'secret' && (
          <>
            <code>{source.shown}</code>
            <Badge tone="ok">{text.fromProfile}</Badge>
          </>
        )}
        {source.kind === 'secret-missing' && (
          <>
            <span className={styles.missing}>
              {text.secretMissing(field.from === undefined ? '' : NAMES[field.from])}
            </span>
            <Button look="plain" onPress={() => goTo('profiles')}>
              {text.openProfiles}
            </Button>
          </>
        )}
        {source.kind === 'other-pair' && <span className={styles.quiet}>{text.otherPair}</span>}
      </output>
      {note !== undefined && (
        <p id={noteId} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  )
}
