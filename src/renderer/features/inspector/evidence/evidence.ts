import { createContext, useContext } from 'react'
import type { Outcome } from '../../../../shared/exchange.ts'

/** An exchange that proves something, and what it proves. */
export interface Evidence {
  outcome: Outcome
  /** As in "Contact scope". */
  of: string
}

/** Opens evidence over the section that it belongs to. */
export const ShowEvidence = createContext<(evidence: Evidence) => void>(() => {})

/** Gives what opens evidence over the section. */
export function useShowEvidence(): (evidence: Evidence) => void {
  return useContext(ShowEvidence)
}
