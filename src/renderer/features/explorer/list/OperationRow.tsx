import { Archive } from 'lucide-react'
import { memo } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { ListedOperation } from '../../../../shared/catalog/operation.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { explorerMessages } from '../explorer.messages.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { MethodMark } from '../MethodMark.tsx'
import { Tag } from '../Tag.tsx'
import styles from './list.module.css'

/** One operation in the list: method, title, path while there is room, marks. */
export const OperationRow = memo(function OperationRow({
  id,
  operation,
  position,
  total,
  isActive,
  isOpen,
  topPx,
  onOpen,
}: {
  id: string
  operation: ListedOperation
  position: number
  total: number
  isActive: boolean
  isOpen: boolean
  topPx: number
  onOpen: (operationId: string) => void
}) {
  const language = useLanguage()
  const text = useText(explorerMessages)
  const title = inLanguage(operation.title, language)
  const { method, path, status, generation } = operation
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list holds the focus and hears the keys
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native option takes no marks
      role="option"
      tabIndex={-1}
      aria-selected={isOpen}
      aria-setsize={total}
      aria-posinset={position}
      data-active={isActive || undefined}
      data-faded={status !== 'current' || undefined}
      className={styles.row}
      style={{ top: topPx }}
      title={`${title}\n${method} ${path}`}
      onClick={() => onOpen(operation.id)}
    >
      <MethodMark method={method} />
      <span className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.path}>{path}</span>
      </span>
      {status !== 'current' && (
        <span className={styles.age} title={`${text[status]}: ${text[`${status}Hint`]}`}>
          <Archive aria-hidden />
          <VisuallyHidden>{text[status]}</VisuallyHidden>
        </span>
      )}
      <Tag hint={text[`${generation}Hint`]}>{generation}</Tag>
    </div>
  )
})
