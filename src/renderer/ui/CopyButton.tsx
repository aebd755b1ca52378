import { Check, Copy, X } from 'lucide-react'
import { useText } from '../i18n/useText.ts'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { uiMessages } from './ui.messages.ts'
import { useCopy } from './useCopy.ts'

const ICONS = { rest: Copy, copied: Check, failed: X }

/** Copies a text to the clipboard and says so for a moment; `words` makes it a button with words. */
export function CopyButton({
  text,
  label,
  words = false,
}: {
  text: string | (() => string)
  label?: string
  words?: boolean
}) {
  const said = useText(uiMessages)
  const { came, copy } = useCopy(text)

  const names = { rest: label ?? said.copy, copied: said.copied, failed: said.copyFailed }
  const Icon = ICONS[came]
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
