import { X } from 'lucide-react'
import { useText } from '../i18n/useText.ts'
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
  const close = useApp((app) => app.closeNotice)

  return (
    <section className={styles.region} aria-label={text.notices} aria-live="polite">
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
