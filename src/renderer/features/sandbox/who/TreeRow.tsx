import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton, TreeItemContent, VisuallyHidden } from 'react-aria-components'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { classes } from '../../../ui/classes.ts'
import { sandboxMessages } from '../sandbox.messages.ts'
import styles from './who.module.css'

/** What a row of the tree says. */
export function TreeRow({
  icon,
  name,
  title,
  marks,
  unread = 0,
  quiet = false,
}: {
  icon?: ReactNode
  name: string
  title?: string
  marks?: ReactNode
  unread?: number | undefined
  /** Whether the unread are those of the people under it. */
  quiet?: boolean
}) {
  const text = useText(sandboxMessages)
  const language = useLanguage()
  const count = formatNumber(unread, language)
  return (
    <TreeItemContent>
      {({ level, hasChildItems }) => (
        <div className={styles.row} style={{ paddingLeft: (level - 1) * 16 }}>
          {hasChildItems ? (
            <AriaButton slot="chevron" className={classes(styles.chevron)}>
              <ChevronRight aria-hidden />
            </AriaButton>
          ) : (
            <span className={styles.chevron} />
          )}
          {icon}
          <span className={styles.name}>
            {name}
            {title !== undefined && <span className={styles.title}> {title}</span>}
          </span>
          {marks}
          {unread > 0 && (
            <Badge tone={quiet ? 'neutral' : 'info'}>
              <span aria-hidden>{count}</span>
              <VisuallyHidden>{text.unread(count)}</VisuallyHidden>
            </Badge>
          )}
        </div>
      )}
    </TreeItemContent>
  )
}
