import { X } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './answer.module.css'
import { answerMessages } from './answer.messages.ts'

/** Lets go of what came, or of why nothing did; at the end of a banner's title. */
export function CloseAnswer({ onClose }: { onClose: () => void }) {
  const text = useText(answerMessages)
  return (
    <span className={styles.close}>
      <IconButton label={text.closeAnswer} onPress={onClose}>
        <X aria-hidden />
      </IconButton>
    </span>
  )
}
