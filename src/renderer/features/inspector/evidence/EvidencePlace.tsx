import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { SectionProps } from '../section.ts'
import { type Evidence, ShowEvidence } from './evidence.ts'
import styles from './evidence.module.css'
import { EvidenceView } from './EvidenceView.tsx'

/** A section whose evidence opens over it, whole, and goes back to where one was. */
export function EvidencePlace({
  Outcome,
  children,
}: Pick<SectionProps, 'Outcome'> & { children: ReactNode }) {
  const [shown, setShown] = useState<Evidence | null>(null)
  const pressed = useRef<Element | null>(null)

  useEffect(() => {
    if (shown !== null) return
    // Back to the button that opened it; once, for a screen that comes into sight runs this anew.
    if (pressed.current instanceof HTMLElement) pressed.current.focus()
    pressed.current = null
  }, [shown])

  const show = useCallback((evidence: Evidence) => {
    pressed.current = document.activeElement
    setShown(evidence)
  }, [])
  const close = useCallback(() => setShown(null), [])

  return (
    <ShowEvidence value={show}>
      <div className={styles.place}>
        <div className={styles.content} hidden={shown !== null}>
          {children}
        </div>
        {shown && <EvidenceView evidence={shown} Outcome={Outcome} onClose={close} />}
      </div>
    </ShowEvidence>
  )
}
