import type { Operation } from '../../../../shared/catalog/operation.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { explorerMessages } from '../explorer.messages.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { StarButton } from '../StarButton.tsx'
import { Tag } from '../Tag.tsx'
import styles from './request.module.css'
import { requestMessages } from './request.messages.ts'

const TONES = { reads: 'ok', writes: 'warn', deletes: 'bad' } as const

/** What is known of an operation: path, generation, effect, permissions, age, successor. */
export function Facts({ operation }: { operation: Operation }) {
  const text = useText(requestMessages)
  const words = useText(explorerMessages)
  const { generation, effect, status, permissions, path } = operation
  return (
    <div className={styles.facts}>
      <div className={styles.path}>
        <code>{path}</code>
        <CopyButton text={path} label={text.copyPath} />
        <StarButton operationId={operation.id} />
      </div>
      <div className={styles.tags}>
        <Tag hint={words[`${generation}Hint`]}>{generation}</Tag>
        <Tag tone={TONES[effect]} hint={text[`${effect}Hint`]}>
          {text[effect]}
        </Tag>
        {status !== 'current' && <Tag hint={words[`${status}Hint`]}>{words[status]}</Tag>}
        {permissions.map((permission) => (
          <Tag key={permission} mono hint={text.permission}>
            {permission}
          </Tag>
        ))}
      </div>
      <Relatives operation={operation} />
    </div>
  )
}

/** The operations of the other generation that do the same job, newer and older. */
function Relatives({ operation }: { operation: Operation }) {
  const text = useText(requestMessages)
  const language = useLanguage()
  const catalog = useCatalog()
  const openOperation = useApp((app) => app.openOperation)
  if (!catalog) return null

  const newer = operation.successor === undefined ? [] : [catalog.find(operation.successor)]
  const older = catalog.succeededBy(operation.id)
  return [...newer, ...older].map(
    (other) =>
      other && (
        <p key={other.id} className={styles.successor}>
          {older.includes(other) ? text.predecessor : text.successor}
          <Button look="plain" onPress={() => void openOperation(other.id)}>
            {inLanguage(other.title, language)} <code>{other.path}</code>
          </Button>
        </p>
      ),
  )
}
