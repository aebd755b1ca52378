import { useText } from '../../i18n/useText.ts'
import { useApp } from '../../useApp.tsx'
import styles from './settings.module.css'
import { settingsMessages } from './settings.messages.ts'

/** Which Dingbench this is. */
export function About() {
  const text = useText(settingsMessages)
  const start = useApp((app) => app.start)
  if (start.at !== 'done') return null

  const { version, shell } = start.value
  return (
    <section className={styles.card} aria-labelledby="settings-about">
      <h2 id="settings-about">{text.about}</h2>
      <dl className={styles.facts}>
        <dt>{text.version}</dt>
        <dd>{version}</dd>
        <dt>{text.shell}</dt>
        <dd>{shell === 'electron' ? text.shellElectron : text.shellChromium}</dd>
      </dl>
      <p className={styles.hint}>{text.sends}</p>
    </section>
  )
}
