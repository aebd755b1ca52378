import { useText } from '../i18n/useText.ts'
import { Banner } from '../ui/Banner.tsx'
import { Button } from '../ui/Button.tsx'
import { useApp } from '../useApp.tsx'
import { frameMessages } from './frame.messages.ts'
import styles from './notices.module.css'

/** Says which damaged files were set aside at start, and under which name they lie now. */
export function SetAside() {
  const text = useText(frameMessages)
  const start = useApp((app) => app.start)
  const close = useApp((app) => app.closeSetAside)
  if (start.at !== 'done' || start.value.setAside.length === 0) return null

  return (
    <div className={styles.aside}>
      {start.value.setAside.map(({ file, renamedTo }) => (
        <Banner
          key={renamedTo}
          tone="warn"
          title={text.setAsideTitle(file)}
          actions={<Button onPress={close}>{text.understood}</Button>}
          announce
        >
          {text.setAsideBody(file, renamedTo)}
        </Banner>
      ))}
    </div>
  )
}
