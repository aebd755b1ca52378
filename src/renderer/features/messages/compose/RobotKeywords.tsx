import { type FormEvent, useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import type { ProfileView } from '../../../../shared/profile.ts'
import type { Failure } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { messagesMessages } from '../messages.messages.ts'
import styles from './compose.module.css'

/** The words that the profile's custom robot asks for, by which its messages are judged. */
export function RobotKeywords({ profile }: { profile: ProfileView }) {
  const text = useText(messagesMessages)
  const [isOpen, setOpen] = useState(false)
  const kept = profile.robotKeywords ?? []
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button look="plain">
        {kept.length === 0 ? `${text.robotKeywords}…` : `${text.robotKeywords}: ${kept.join(', ')}`}
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={text.robotKeywords} className={classes(styles.keywords)}>
          <KeywordsForm profile={profile} onKept={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function KeywordsForm({ profile, onKept }: { profile: ProfileView; onKept: () => void }) {
  const text = useText(messagesMessages)
  const say = useFailureText()
  const keep = useApp((app) => app.keepRobotKeywords)
  const [typed, setTyped] = useState((profile.robotKeywords ?? []).join(', '))
  const [failure, setFailure] = useState<Failure | null>(null)

  async function submit(event: FormEvent) {
    event.preventDefault()
    const wrong = await keep(profile.id, wordsIn(typed))
    setFailure(wrong)
    if (wrong === null) onKept()
  }

  const said = failure === null ? null : say(failure)
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was opened to type
        autoFocus
        label={text.robotKeywords}
        description={text.robotKeywordsHint}
        value={typed}
        onChange={setTyped}
        {...(said !== null && { error: `${said.what}. ${said.todo}` })}
      />
      <Button type="submit">{text.robotKeywordsKeep}</Button>
    </form>
  )
}

/** Words between commas of either script, each once. */
function wordsIn(typed: string): string[] {
  const words = typed.split(/[,，、\n]/).map((word) => word.trim())
  return [...new Set(words)].filter((word) => word !== '')
}
