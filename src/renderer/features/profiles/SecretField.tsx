import { Eye, EyeOff } from 'lucide-react'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useText } from '../../i18n/useText.ts'
import { classes } from '../../ui/classes.ts'
import field from '../../ui/field.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './form.module.css'
import { profilesMessages } from './profiles.messages.ts'

/**
 * The field for a secret. Its text is a property of the input and never an attribute, so that it
 * does not appear in the page's markup.
 */
export function SecretField({
  label,
  description,
  typed,
  onType,
  takesFocus,
  children,
}: {
  label: string
  description: string
  typed: string
  onType: (value: string) => void
  /** The user has just asked for the field. */
  takesFocus: boolean
  /** What else can be done, at the end of the line. */
  children: ReactNode
}) {
  const text = useText(profilesMessages)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isShown, setIsShown] = useState(false)

  useEffect(() => {
    if (input.current && input.current.value !== typed) input.current.value = typed
  }, [typed])

  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])

  const Icon = isShown ? EyeOff : Eye
  return (
    <div className={field.field}>
      <label htmlFor={id} className={field.label}>
        {label}
      </label>
      <div className={styles.secret}>
        <div className={styles.typed}>
          <input
            ref={input}
            id={id}
            type={isShown ? 'text' : 'password'}
            className={classes(field.input, field.mono)}
            aria-describedby={`${id}-description`}
            autoComplete="off"
            spellCheck={false}
            onInput={(event) => onType(event.currentTarget.value)}
          />
          <IconButton label={isShown ? text.hide : text.show} onPress={() => setIsShown(!isShown)}>
            <Icon aria-hidden />
          </IconButton>
        </div>
        {children}
      </div>
      <span id={`${id}-description`} className={field.description}>
        {description}
      </span>
    </div>
  )
}
