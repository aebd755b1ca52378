import { FileClock } from 'lucide-react'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import type { Message } from '../useMessage.ts'
import type { Watching } from './watch.slice.ts'
import { watchMessages } from './watch.messages.ts'

/** Begins to watch a file of the user's choice. */
export function WatchButton({ message }: { message: Message }) {
  const text = useText(watchMessages)
  const watch = useApp((app) => app.watchFile)
  return (
    <IconButton label={text.watch} isDisabled={message.isBusy} onPress={() => void watch()}>
      <FileClock aria-hidden />
    </IconButton>
  )
}

/** Which file is watched, who wins, and what is wrong with its last save. */
export function WatchBanner({ message }: { message: Message }) {
  const text = useText(watchMessages)
  const watching = useApp((app) => app.watching)
  const stop = useApp((app) => app.stopWatching)
  const restore = useApp((app) => app.restoreReplaced)
  if (watching?.profileId !== message.profile.id) return null

  const problem = problemOf(watching)
  const { replaced } = watching
  return (
    <Banner
      announce
      tone={problem === null ? 'info' : 'warn'}
      title={text.watching(watching.seen.name)}
      actions={
        <>
          {replaced !== null && <Button onPress={restore}>{text.bringBack}</Button>}
          <Button onPress={() => void stop()}>{text.stop}</Button>
        </>
      }
    >
      <p>
        {problem === null ? text.fileWins : `${problem} ${text.lastGood}`}{' '}
        {problem === null && replaced !== null && text.replaced}
      </p>
    </Banner>
  )

  function problemOf({ seen, read }: Watching): string | null {
    if (seen.at === 'gone' || seen.at === 'binary') return text[seen.at]
    if (seen.at === 'too-large') return text['too-large'](String(Math.ceil(seen.bytes / 1_024)))
    if (seen.at === 'unreadable') return text.unreadable(seen.code)
    if (read === null || read.ok) return null
    if (read.why !== 'not-json') return text[read.why]
    return read.place === null ? text.notCurl : text.notJson(read.place.line, read.place.column)
  }
}
