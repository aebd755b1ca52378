import { BookOpen } from 'lucide-react'
import type { Probe } from '../../../../shared/probes/probe.ts'
import { formatTime } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { isEarlier } from './isEarlier.ts'
import { probesMessages } from './probes.messages.ts'
import styles from './probes.module.css'
import { workKey } from './probes.slice.ts'
import { useVerdictText } from './useVerdictText.ts'
import { VerdictActions } from './VerdictActions.tsx'

/** A probe: what it asks and costs, what it proves, and what it came to. */
export function ProbeRow({ profileId, probe }: { profileId: string; probe: Probe }) {
  const text = useText(probesMessages)
  const language = useLanguage()
  const sayVerdict = useVerdictText()
  const token = useApp((app) => app.tokens[profileId])
  const run = useApp((app) => app.probeRuns[profileId]?.[probe.id])
  const isBusy = useApp((app) => app.probeWork[workKey(profileId, 'run')]?.at === 'busy')
  const runProbes = useApp((app) => app.runProbes)
  const openLink = useApp((app) => app.openLink)
  const name = text[probe.id]
  const said = run && sayVerdict(run.verdict)
  const earlier = run !== undefined && isEarlier(run, token)

  return (
    <li className={styles.row} data-earlier={earlier || undefined}>
      <div className={styles.what}>
        <h3>{name}</h3>
        <code className={styles.call}>{callOf(probe)}</code>
        <span className={styles.verdict}>
          {said ? <Badge tone={said.tone}>{said.word}</Badge> : <Badge>{text.notRun}</Badge>}
        </span>
      </div>
      <div className={styles.tools}>
        <IconButton label={text.docOf(name)} onPress={() => void openLink(probe.docUrl)}>
          <BookOpen aria-hidden />
        </IconButton>
        <Button
          aria-label={text.runOf(name)}
          isDisabled={token?.state !== 'held' || isBusy}
          onPress={() => void runProbes(profileId, [probe.id])}
        >
          {text.run}
        </Button>
      </div>
      <p className={styles.proves}>{text[`${probe.id}Proves`]}</p>
      <p className={styles.meta}>
        {text.needs} <code>{probe.permission}</code> ·{' '}
        {probe.isExemptFromQuota ? text.cost : text.costCounted}
      </p>
      {run && said && (
        <div className={styles.came} data-tone={said.tone}>
          <p>
            {said.sentence}
            {run.outcome && (
              <span className={styles.when}>
                {' '}
                {formatTime(run.outcome.exchange.startedAt, language)}
                {earlier && ` · ${text.earlier}`}
              </span>
            )}
          </p>
          <div className={styles.actions}>
            <EvidenceButton outcome={run.outcome} of={name} />
            <VerdictActions verdict={run.verdict} />
          </div>
        </div>
      )}
    </li>
  )
}

/** Method and path, without the generation in front. */
function callOf({ operationId, values }: Probe): string {
  const call = operationId.replace(/^\w+ /, '')
  return call.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
}
