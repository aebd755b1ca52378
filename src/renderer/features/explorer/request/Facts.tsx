import { findOperation } from '../../../../shared/catalog/catalog.ts'
import type { Operation } from '../../../../shared/catalog/operation.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { explorerMessages } from '../explorer.messages.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
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
      {operation.successor !== undefined && <Successor id={operation.successor} />}
    </div>
  )
}

function Successor({ id }: { id: string }) {
  const text = useText(requestMessages)
  const language = useLanguage()
  const openOperation = useApp((app) => app.openOperation)
  const successor = findOperation(id)
  if (!successor) return null

  return (
    <p className={styles.successor}>
      {text.successor}
      <Button look="plain" onPress={() => openOperation(id)}>
        {inLanguage(successor.title, language)} <code>{successor.path}</code>
      </Button>
    </p>
  )
}
