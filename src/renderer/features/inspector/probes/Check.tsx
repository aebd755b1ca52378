import { ShieldQuestion } from 'lucide-react'
import type { ProbeRun } from '../../../../shared/probes/probe.ts'
import { formatMs, formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { isEarlier } from './isEarlier.ts'
import { probesMessages } from './probes.messages.ts'
import section from '../section.module.css'
import styles from './probes.module.css'
import { workKey } from './probes.slice.ts'
import { useVerdictText } from './useVerdictText.ts'
import { VerdictActions } from './VerdictActions.tsx'
import { WorkFailure } from './WorkFailure.tsx'

/** The answer in five seconds: one button, one sentence. */
export function Check({ profileId }: { profileId: string }) {
  const text = useText(probesMessages)
  const token = useApp((app) => app.tokens[profileId])
  const isBusy = useApp((app) => app.probeWork[workKey(profileId, 'check')]?.at === 'busy')
  const isFetching = useApp((app) => app.tokenFetches[profileId]?.at === 'busy')
  const runs = useApp((app) => app.checks[profileId])
  const check = useApp((app) => app.checkToken)
  const cancel = useApp((app) => app.cancelProbes)
  const fetchToken = useApp((app) => app.fetchToken)
  const isHeld = token?.state === 'held'
  const last = runs?.at(-1)

  return (
    <div className={styles.check}>
      <div className={section.ask}>
        <Button
          look="primary"
          icon={<ShieldQuestion aria-hidden />}
          isPending={isBusy}
          isDisabled={!isHeld}
          onPress={() => void check(profileId)}
        >
          {text.check}
        </Button>
        {isBusy && (
          <Button look="plain" onPress={() => void cancel(profileId, 'check')}>
            {text.cancel}
          </Button>
        )}
        <span className={section.hint}>{text.checkHint}</span>
      </div>
      {!isHeld && (
        <Banner
          tone="info"
          title={text.none}
          actions={
            <Button isPending={isFetching} onPress={() => void fetchToken(profileId)}>
              {text.fetch}
            </Button>
          }
        >
          <p>{text.noneBody}</p>
        </Banner>
      )}
      <WorkFailure profileId={profileId} work="check" />
      {isHeld && last && !isEarlier(last, token) && <Answer run={last} />}
    </div>
  )
}

function Answer({ run }: { run: ProbeRun }) {
  const text = useText(probesMessages)
  const language = useLanguage()
  const sayVerdict = useVerdictText()
  const { verdict, outcome, probeId } = run
  const { tone, sentence } = sayVerdict(verdict)
  const facts = outcome && [
    formatMs(outcome.exchange.timing.totalMs, language),
    formatTime(outcome.exchange.startedAt, language),
  ]
  return (
    <Banner
      announce
      tone={tone}
      title={text[`check-${verdict.kind}`]}
      aside={facts?.join(' · ')}
      actions={
        <>
          <EvidenceButton outcome={outcome} of={text[probeId]} />
          <VerdictActions verdict={verdict} />
        </>
      }
    >
      <p>{sentence}</p>
    </Banner>
  )
}
