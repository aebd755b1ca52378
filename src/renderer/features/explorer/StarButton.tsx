import { Star } from 'lucide-react'
import { useText } from '../../i18n/useText.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useApp } from '../../useApp.tsx'
import { explorerMessages } from './explorer.messages.ts'
import styles from './marks.module.css'

/** Stars the open operation, or takes its star away. */
export function StarButton({ operationId }: { operationId: string }) {
  const text = useText(explorerMessages)
  const isStarred = useApp((app) => app.marks.favourites.includes(operationId))
  const toggleFavourite = useApp((app) => app.toggleFavourite)
  return (
    <span className={styles.star} data-starred={isStarred || undefined}>
      <IconButton
        label={isStarred ? text.unstar : text.star}
        onPress={() => void toggleFavourite(operationId)}
      >
        <Star aria-hidden />
      </IconButton>
    </span>
  )
}
