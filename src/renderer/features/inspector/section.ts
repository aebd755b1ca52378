import type { ComponentType } from 'react'
import type { Outcome as OutcomeOf } from '../../../shared/exchange.ts'

/** What a section of the inspector gets. */
export interface SectionProps {
  /** The profile in use. */
  profileId: string
  /** Shows an exchange in full: the frame lends the explorer's view of it. */
  Outcome: ComponentType<{ outcome: OutcomeOf }>
}

/** A section of the inspector: its tab, and what it shows. */
export interface Section {
  id: 'timeline' | 'probes' | 'scopes' | 'sideBySide' | 'pasted'
  Content: ComponentType<SectionProps>
}
