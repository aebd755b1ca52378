import { useRef, useState } from 'react'
import { readPasted } from '../../../../shared/pasted/pasted.ts'
import { useText } from '../../../i18n/useText.ts'
import { selectedProfile } from '../../../selectedProfile.ts'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidencePlace } from '../evidence/EvidencePlace.tsx'
import { workKey } from '../probes/probes.slice.ts'
import { WorkFailure } from '../probes/WorkFailure.tsx'
import type { SectionProps } from '../section.ts'
import { PastedField } from './PastedField.tsx'
import section from '../section.module.css'
import { pastedMessages } from './pasted.messages.ts'
import { PastedAnswer } from './PastedAnswer.tsx'
import { ReadingView } from './ReadingView.tsx'
import { type ShownReading, shownReading } from './shownReading.ts'

/** Somebody's token, or what was taken for one: what it can be, and what DingTalk says of it. */
export function PastedSection({ profileId, Outcome }: SectionProps) {
  const text = useText(pastedMessages)
  const input = useRef<HTMLTextAreaElement>(null)
  const [reading, setReading] = useState<ShownReading | null>(null)
  const { oapiAddress, apiAddress } = useApp(selectedProfile)
  const isBusy = useApp((app) => app.probeWork[workKey(profileId, 'inspect')]?.at === 'busy')
  const probePasted = useApp((app) => app.probePasted)
  const drop = useApp((app) => app.dropPastedRuns)
  const cancel = useApp((app) => app.cancelProbes)

  function read(pasted: string) {
    setReading(shownReading(pasted))
    void cancel(profileId, 'inspect')
    drop(profileId)
  }

  function clear() {
    if (input.current) input.current.value = ''
    read('')
  }

  function probe() {
    const { value, canProbe } = readPasted(input.current?.value ?? '')
    if (canProbe) void probePasted(profileId, value)
  }

  return (
    <EvidencePlace Outcome={Outcome}>
      <div className={section.section}>
        <h2 className={section.title}>{text.title}</h2>
        <p className={section.intro}>{text.intro}</p>
        <PastedField input={input} onRead={read} onClear={clear} />
        {reading && <ReadingView reading={reading} />}
        {reading?.canProbe && (
          <div className={section.ask}>
            <Button look="primary" isPending={isBusy} onPress={probe}>
              {text.probe}
            </Button>
            {isBusy && (
              <Button look="plain" onPress={() => void cancel(profileId, 'inspect')}>
                {text.cancel}
              </Button>
            )}
            <span className={section.hint}>
              {text.probeHint(hostsOf(oapiAddress, apiAddress))}{' '}
              {reading.faults.length > 0 && text.mended}
            </span>
          </div>
        )}
        {reading && <WorkFailure profileId={profileId} work="inspect" />}
        <PastedAnswer profileId={profileId} />
      </div>
    </EvidencePlace>
  )
}

/** The hosts that it would be sent to, each once. */
function hostsOf(...addresses: string[]): string {
  const hosts = addresses.map((address) =>
    URL.canParse(address) ? new URL(address).host : address,
  )
  return [...new Set(hosts)].join(', ')
}
