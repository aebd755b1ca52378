import { ExternalLink } from 'lucide-react'
import { type ErrorCode, errorCodes } from '../../../shared/explain.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useApp } from '../../useApp.tsx'
import { useListedCode } from '../../useListedCode.ts'
import { paletteMessages } from './palette.messages.ts'
import styles from './palette.module.css'

/** What an error code means, its usual cause, and what to do; or DingTalk's own words alone. */
export function CodeDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const text = useText(paletteMessages)
  const openLink = useApp((app) => app.openLink)
  const explained = errorCodes.find((row) => row.code === code)
  const listed = useListedCode(explained ? null : code)

  const source = explained?.source ?? listed?.page ?? null
  const buttons = (
    <>
      {source !== null && (
        <Button
          look="plain"
          icon={<ExternalLink aria-hidden />}
          onPress={() => void openLink(source)}
        >
          {text.source}
        </Button>
      )}
      <Button look="primary" onPress={onClose}>
        {text.close}
      </Button>
    </>
  )
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<code className={styles.code}>{code}</code>}
      buttons={buttons}
    >
      {explained && <Meanings row={explained} />}
      {listed && (
        <dl className={styles.facts}>
          <dt>{text.theirWords}</dt>
          <dd>{listed.words === '' ? text.noWords : listed.words}</dd>
        </dl>
      )}
    </Dialog>
  )
}

/** The general meaning of a code, then each that its words tell apart. */
function Meanings({ row }: { row: ErrorCode }) {
  const text = useText(paletteMessages)
  const language = useLanguage()
  const meanings = [{ messageHas: [], ...row }, ...(row.cases ?? [])]
  return meanings.map(({ messageHas, means, cause, remedy }) => (
    <section key={messageHas.join()} className={styles.meaning}>
      <p className={styles.means}>{inLanguage(means, language)}</p>
      <dl className={styles.facts}>
        {messageHas.length > 0 && (
          <>
            <dt>{text.whenItSays}</dt>
            <dd>{messageHas.join(' · ')}</dd>
          </>
        )}
        <dt>{text.cause}</dt>
        <dd>{inLanguage(cause, language)}</dd>
        <dt>{text.remedy}</dt>
        <dd>{inLanguage(remedy, language)}</dd>
      </dl>
    </section>
  ))
}
