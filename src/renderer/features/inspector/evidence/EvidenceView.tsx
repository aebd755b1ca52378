import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import type { SectionProps } from '../section.ts'
import type { Evidence } from './evidence.ts'
import { evidenceMessages } from './evidence.messages.ts'
import styles from './evidence.module.css'

/** An exchange in full, and the way back, which Esc takes as well. */
export function EvidenceView({
  evidence: { outcome, of },
  Outcome,
  onClose,
}: Pick<SectionProps, 'Outcome'> & { evidence: Evidence; onClose: () => void }) {
  const text = useText(evidenceMessages)
  const bar = useRef<HTMLElement>(null)

  useEffect(() => {
    bar.current?.querySelector('button')?.focus()
  }, [])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [onClose])

  return (
    <section className={styles.evidence} aria-label={text.evidence(of)}>
      <header ref={bar} className={styles.bar}>
        <Button look="plain" icon={<ArrowLeft aria-hidden />} onPress={onClose}>
          {text.back}
        </Button>
        <h2>{text.evidence(of)}</h2>
      </header>
      <div className={styles.outcome}>
        <Outcome key={outcome.exchange.id} outcome={outcome} />
      </div>
    </section>
  )
}
