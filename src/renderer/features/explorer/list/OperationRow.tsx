import { Archive, FileQuestionMark, type LucideIcon, Star } from 'lucide-react'
import { memo } from 'react'
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
  isStarred,
  topPx,
  onOpen,
  onStar,
}: {
  id: string
  operation: ListedOperation
  position: number
  total: number
  isActive: boolean
  isOpen: boolean
  isStarred: boolean
  topPx: number
  onOpen: (operationId: string) => void
  onStar: (operationId: string) => Promise<void>
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
          <Said icon={status === 'undocumented' ? FileQuestionMark : Archive} as={text[status]} />
        </span>
      )}
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- for the pointer; the list hears F */}
      <span
        className={styles.star}
        data-starred={isStarred || undefined}
        title={`${isStarred ? text.unstar : text.star} (F)`}
        onClick={(event) => {
          event.stopPropagation()
          void onStar(operation.id)
        }}
      >
        {isStarred ? <Said icon={Star} as={text.favourite} /> : <Star aria-hidden />}
      </span>
      <Tag hint={text[`${generation}Hint`]}>{generation}</Tag>
    </div>
  )
})

/** An icon that is read out. */
function Said({ icon: Icon, as }: { icon: LucideIcon; as: string }) {
  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an svg is no <img>
  return <Icon role="img" aria-label={as} />
}
