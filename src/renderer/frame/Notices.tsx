import { X } from 'lucide-react'
import type { TokenDescription } from '../../shared/token.ts'
import { endpointOf } from '../../shared/tokenKinds.ts'
import { formatTime } from '../i18n/quantities.ts'
import { useLanguage, useText } from '../i18n/useText.ts'
import { Banner } from '../ui/Banner.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { uiMessages } from '../ui/ui.messages.ts'
import { useApp } from '../useApp.tsx'
import { useFailureText } from '../useFailureText.ts'
import { frameMessages } from './frame.messages.ts'
import styles from './notices.module.css'

/** What went wrong out of sight, in a corner, until it is closed. */
export function Notices() {
  const text = useText(frameMessages)
  const words = useText(uiMessages)
  const say = useFailureText()
  const notices = useApp((app) => app.notices)
  const endings = useApp((app) => app.endings)
  const close = useApp((app) => app.closeNotice)

  return (
    <section className={styles.region} aria-label={text.notices} aria-live="polite">
      {endings.map((ending) => (
        <Ending key={`${ending.profileId} ${ending.kind}`} ending={ending} />
      ))}
      {notices.map(({ id, failure }) => {
        const { what, todo } = say(failure)
        return (
          <div key={id} className={styles.notice}>
            <Banner
              tone="bad"
              title={what}
              aside={
                <span className={styles.close}>
                  <IconButton label={words.close} onPress={() => close(id)}>
                    <X aria-hidden />
                  </IconButton>
                </span>
              }
            >
              {todo}
            </Banner>
          </div>
        )
      })}
    </section>
  )
}

/** A token that will soon have expired. */
function Ending({ ending }: { ending: TokenDescription }) {
  const text = useText(frameMessages)
  const words = useText(uiMessages)
  const language = useLanguage()
  const close = useApp((app) => app.closeEnding)
  const name = useApp((app) => app.profiles.find(({ id }) => id === ending.profileId)?.name ?? '')
  const at = formatTime(ending.expiresAt ?? 0, language)

  return (
    <div className={styles.notice}>
      <Banner
        tone="warn"
        title={text.tokenEnding(name, at)}
        aside={
          <span className={styles.close}>
            <IconButton label={words.close} onPress={() => close(ending)}>
              <X aria-hidden />
            </IconButton>
          </span>
        }
      >
        {endpointOf(ending.kind)}
      </Banner>
    </div>
  )
}
