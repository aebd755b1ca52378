import { Columns2 } from 'lucide-react'
import type { SideBySide } from '../../../../shared/probes/sideBySide.ts'
import { useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidencePlace } from '../evidence/EvidencePlace.tsx'
import { workKey } from '../probes/probes.slice.ts'
import { WorkFailure } from '../probes/WorkFailure.tsx'
import type { SectionProps } from '../section.ts'
import section from '../section.module.css'
import { sideBySideMessages } from './sideBySide.messages.ts'
import { SidesTable } from './SidesTable.tsx'

/** Both token endpoints asked in one click. */
export function SideBySideSection({ profileId, Outcome }: SectionProps) {
  const text = useText(sideBySideMessages)
  const isBusy = useApp((app) => app.probeWork[workKey(profileId, 'compare')]?.at === 'busy')
  const sides = useApp((app) => app.comparisons[profileId])
  const compare = useApp((app) => app.compareEndpoints)
  const cancel = useApp((app) => app.cancelProbes)

  return (
    <EvidencePlace Outcome={Outcome}>
      <div className={section.section}>
        <h2 className={section.title}>{text.title}</h2>
        <p>{text.intro}</p>
        <p className={section.hint}>{text.caution}</p>
        <div className={section.ask}>
          <Button
            look="primary"
            icon={<Columns2 aria-hidden />}
            isPending={isBusy}
            onPress={() => void compare(profileId)}
          >
            {sides ? text.askAgain : text.ask}
          </Button>
          {isBusy && (
            <Button look="plain" onPress={() => void cancel(profileId, 'compare')}>
              {text.cancel}
            </Button>
          )}
        </div>
        <WorkFailure profileId={profileId} work="compare" />
        {sides && (
          <>
            <Conclusion sides={sides} />
            <SidesTable sides={sides} />
          </>
        )}
      </div>
    </EvidencePlace>
  )
}

function Conclusion({ sides: { legacy, current, isSame } }: { sides: SideBySide }) {
  const text = useText(sideBySideMessages)
  if (isSame !== null) {
    return (
      <Banner announce tone="ok" title={isSame ? text.same : text.different}>
        <p>{isSame ? text.sameBody : text.differentBody}</p>
      </Banner>
    )
  }
  const isNeither = legacy.kind !== 'lent' && current.kind !== 'lent'
  return (
    <Banner
      announce
      tone={isNeither ? 'bad' : 'warn'}
      title={isNeither ? text.neither : text.half}
    />
  )
}
