import { Eye, EyeOff, X } from 'lucide-react'
import { type RefObject, useId, useState } from 'react'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import field from '../../../ui/field.module.css'
import { IconButton } from '../../../ui/IconButton.tsx'
import styles from './pasted.module.css'
import { pastedMessages } from './pasted.messages.ts'

/**
 * Takes a text of several lines behind dots. It is a property of the field alone: neither an
 * attribute nor a text of the page, nor in any state.
 */
export function PastedField({
  input,
  onRead,
  onClear,
}: {
  input: RefObject<HTMLTextAreaElement | null>
  onRead: (text: string) => void
  onClear: () => void
}) {
  const text = useText(pastedMessages)
  const id = useId()
  const [isShown, setIsShown] = useState(false)
  const Icon = isShown ? EyeOff : Eye

  function clear() {
    onClear()
    input.current?.focus()
  }

  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {text.field}
      </label>
      <div className={styles.typed}>
        <textarea
          ref={input}
          id={id}
          rows={3}
          data-shown={isShown}
          className={classes(styles.input)}
          aria-describedby={`${id}-rules`}
          autoComplete="off"
          spellCheck={false}
          onInput={(event) => onRead(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <IconButton label={isShown ? text.hide : text.show} onPress={() => setIsShown(!isShown)}>
            <Icon aria-hidden />
          </IconButton>
          <IconButton label={text.clear} onPress={clear}>
            <X aria-hidden />
          </IconButton>
        </div>
      </div>
      <span id={`${id}-rules`} className={field.description}>
        {text.rules}
      </span>
    </div>
  )
}
