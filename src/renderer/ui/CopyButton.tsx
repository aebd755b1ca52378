import { Check, Copy, type LucideIcon, X } from 'lucide-react'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './ui.messages.ts'
import { type Copied, useCopy } from './useCopy.ts'

const ICONS = { copied: Check, failed: X }

/** Copies a text to the clipboard and says so for a moment; `words` makes it a button with words. */
export function CopyButton({
  text,
  label,
  words = false,
  icon = Copy,
}: {
  text: Copied
  label?: string
  words?: boolean
  icon?: LucideIcon
}) {
  const said = useText(uiMessages)
  const { came, copy } = useCopy(text)

  const names = { rest: label ?? said.copy, copied: said.copied, failed: said.copyFailed }
  const Icon = came === 'rest' ? icon : ICONS[came]
  if (words) {
    return (
      <Button look="plain" icon={<Icon aria-hidden />} onPress={copy}>
        {names[came]}
      </Button>
    )
  }
  return (
    <IconButton label={names[came]} onPress={copy}>
      <Icon aria-hidden />
    </IconButton>
  )
}
