import { contactScopeIn } from '../../../../shared/probes/contactScope.ts'
import { formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { workKey } from '../probes/probes.slice.ts'
import { useVerdictText } from '../probes/useVerdictText.ts'
import { VerdictActions } from '../probes/VerdictActions.tsx'
import { WorkFailure } from '../probes/WorkFailure.tsx'
import { ScopeView } from './ScopeView.tsx'
import styles from './scopes.module.css'
import { scopesMessages } from './scopes.messages.ts'

/** The contact scope, read on request. */
export function ContactsPart({ profileId }: { profileId: string }) {
  const text = useText(scopesMessages)
  const language = useLanguage()
  const sayVerdict = useVerdictText()
  const isHeld = useApp((app) => app.tokens[profileId]?.state === 'held')
  const isBusy = useApp((app) => app.probeWork[workKey(profileId, 'run')]?.at === 'busy')
  const run = useApp((app) => app.probeRuns[profileId]?.scopes)
  const runProbes = useApp((app) => app.runProbes)
  const outcome = run?.outcome ?? null
  const scope = outcome && contactScopeIn(outcome.exchange)

  return (
    <>
      <header className={styles.heading}>
        <h2>{text.contacts}</h2>
        {scope && (
          <Badge tone={scope.isWhole ? 'ok' : 'info'}>
            {scope.isWhole ? text.whole : isEmpty(scope) ? text.noone : text.part}
          </Badge>
        )}
        {outcome && (
          <span className={styles.asOf}>
            {text.asOf(formatTime(outcome.exchange.startedAt, language))}
          </span>
        )}
        <EvidenceButton outcome={outcome} of={text.evidence} />
        <Button
          isDisabled={!isHeld}
          isPending={isBusy}
          onPress={() => void runProbes(profileId, ['scopes'])}
        >
          {run ? text.readAgain : text.read}
        </Button>
      </header>
      <p className={styles.hint}>{isHeld ? text.readHint : text.nothingHeld}</p>
      <WorkFailure profileId={profileId} work="run" />
      {run && !scope && (
        <Banner
          announce
          tone={sayVerdict(run.verdict).tone}
          title={sayVerdict(run.verdict).word}
          actions={<VerdictActions verdict={run.verdict} />}
        >
          <p>{sayVerdict(run.verdict).sentence}</p>
        </Banner>
      )}
      {scope && <ScopeView profileId={profileId} scope={scope} />}
    </>
  )
}

function isEmpty({ departments, people }: { departments: string[]; people: string[] }): boolean {
  return departments.length === 0 && people.length === 0
}
