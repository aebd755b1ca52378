import { ExternalLink } from 'lucide-react'
import { errorCodes } from '../../../shared/explain.ts'
import { inLanguage } from '../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useApp } from '../../useApp.tsx'
import { paletteMessages } from './palette.messages.ts'
import styles from './palette.module.css'

/** What an error code means, its usual cause, and what to do. */
export function CodeDialog({ code, onClose }: { code: string; onClose: () => void }) {
  const text = useText(paletteMessages)
  const language = useLanguage()
  const openLink = useApp((app) => app.openLink)
  const explanation = errorCodes.find((row) => row.code === code)
  if (!explanation) return null

  const { means, cause, remedy, source } = explanation
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
      <p className={styles.means}>{inLanguage(means, language)}</p>
      <dl className={styles.facts}>
        <dt>{text.cause}</dt>
        <dd>{inLanguage(cause, language)}</dd>
        <dt>{text.remedy}</dt>
        <dd>{inLanguage(remedy, language)}</dd>
      </dl>
    </Dialog>
  )
}
