import { useText } from '../../i18n/useText.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { useApp } from '../../useApp.tsx'
import { About } from './About.tsx'
import { KeychainPart } from './KeychainPart.tsx'
import styles from './settings.module.css'
import { settingsMessages } from './settings.messages.ts'

/** The settings: every change is kept at once. */
export function SettingsScreen() {
  const text = useText(settingsMessages)
  const settings = useApp((app) => app.settings)
  const change = useApp((app) => app.changeSettings)

  return (
    <div className={styles.screen}>
      <div className={styles.column}>
        <h1 className={styles.title}>{text.title}</h1>
        <section className={styles.card}>
          <RadioGroup
            label={text.language}
            look="segments"
            value={settings.language}
            onChange={(language) => void change({ language })}
            description={text.languageHint}
            options={[
              { id: 'system', label: text.system },
              { id: 'zh-CN', label: '中文' },
              { id: 'en', label: 'English' },
            ]}
          />
          <RadioGroup
            label={text.theme}
            look="segments"
            value={settings.theme}
            onChange={(theme) => void change({ theme })}
            options={[
              { id: 'system', label: text.system },
              { id: 'light', label: text.light },
              { id: 'dark', label: text.dark },
            ]}
          />
        </section>
        <KeychainPart />
        <About />
      </div>
    </div>
  )
}
