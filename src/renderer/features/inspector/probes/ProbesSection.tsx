import { PROBES } from '../../../../shared/probes/probe.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidencePlace } from '../evidence/EvidencePlace.tsx'
import type { SectionProps } from '../section.ts'
import { Check } from './Check.tsx'
import { ProbeRow } from './ProbeRow.tsx'
import { probesMessages } from './probes.messages.ts'
import section from '../section.module.css'
import styles from './probes.module.css'
import { WorkFailure } from './WorkFailure.tsx'
import { workKey } from './probes.slice.ts'

/** Is the token any good, and for what: one button, and each probe by itself. */
export function ProbesSection({ profileId, Outcome }: SectionProps) {
  const text = useText(probesMessages)
  const isHeld = useApp((app) => app.tokens[profileId]?.state === 'held')
  const isRunning = useApp((app) => app.probeWork[workKey(profileId, 'run')]?.at === 'busy')
  const runProbes = useApp((app) => app.runProbes)
  const cancel = useApp((app) => app.cancelProbes)

  return (
    <EvidencePlace Outcome={Outcome}>
      <div className={section.section}>
        <p className={section.intro}>{text.intro}</p>
        <Check profileId={profileId} />
        <header className={styles.heading}>
          <h2>{text.probes}</h2>
          {isRunning && (
            <Button look="plain" onPress={() => void cancel(profileId, 'run')}>
              {text.cancel}
            </Button>
          )}
          <Button
            isDisabled={!isHeld}
            isPending={isRunning}
            onPress={() =>
              void runProbes(
                profileId,
                PROBES.map(({ id }) => id),
              )
            }
          >
            {text.runAll}
          </Button>
        </header>
        <WorkFailure profileId={profileId} work="run" />
        <ul className={styles.rows} aria-label={text.probes}>
          {PROBES.map((probe) => (
            <ProbeRow key={probe.id} profileId={profileId} probe={probe} />
          ))}
        </ul>
      </div>
    </EvidencePlace>
  )
}
