import { FileSearch } from 'lucide-react'
import type { Outcome } from '../../../../shared/exchange.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useShowEvidence } from './evidence.ts'
import { evidenceMessages } from './evidence.messages.ts'

/** Opens the exchange behind what is said; nothing where none came about. */
export function EvidenceButton({ outcome, of }: { outcome: Outcome | null; of: string }) {
  const text = useText(evidenceMessages)
  const show = useShowEvidence()
  if (outcome === null) return null

  return (
    <Button
      look="plain"
      icon={<FileSearch aria-hidden />}
      aria-label={text.showOf(of)}
      onPress={() => show({ outcome, of })}
    >
      {text.show}
    </Button>
  )
}
