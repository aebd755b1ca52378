import type { ProbeRun } from '../../../../shared/probes/probe.ts'
import { tokenStandingIn } from '../../../../shared/probes/probeVerdict.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Banner } from '../../../ui/Banner.tsx'
import { useApp } from '../../../useApp.tsx'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useVerdictText } from '../probes/useVerdictText.ts'
import { VerdictActions } from '../probes/VerdictActions.tsx'
import styles from './pasted.module.css'
import { pastedMessages } from './pasted.messages.ts'

type Conclusion = 'person' | 'foreign' | 'good' | 'catch' | 'dead' | 'unsaid'

const TONES = {
  person: 'info',
  foreign: 'warn',
  good: 'ok',
  catch: 'warn',
  dead: 'bad',
  unsaid: 'info',
} as const

/** What DingTalk said of a pasted token. */
export function PastedAnswer({ profileId }: { profileId: string }) {
  const text = useText(pastedMessages)
  const pasted = useApp((app) => app.pastedRuns[profileId])
  const sayVerdict = useVerdictText()
  if (!pasted) return null

  const came = conclusionOf(pasted.runs)
  return (
    <section className={styles.results} aria-label={text.results(pasted.tail)}>
      <Banner announce tone={TONES[came]} title={text[came]} aside={`••••${pasted.tail}`} />
      <ul className={styles.runs}>
        {pasted.runs.map(({ probeId, verdict, outcome }) => {
          const { tone, word, sentence } = sayVerdict(verdict)
          return (
            <li key={probeId}>
              <h3>{text[probeId]}</h3>
              <Badge tone={tone}>{word}</Badge>
              <p>{sentence}</p>
              <div className={styles.actions}>
                <EvidenceButton outcome={outcome} of={text[probeId]} />
                <VerdictActions verdict={verdict} />
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** Of both answers together: what proves the most goes first. */
function conclusionOf(runs: readonly ProbeRun[]): Conclusion {
  const verdicts = runs.map(({ verdict }) => verdict)
  if (verdicts.some((one) => one.kind === 'valid' && one.holder === 'person')) return 'person'
  if (verdicts.some(({ kind }) => kind === 'foreign')) return 'foreign'
  if (verdicts.some(({ kind }) => kind === 'ip-refused' || kind === 'lacks-permission')) {
    return 'catch'
  }
  if (verdicts.some(({ kind }) => kind === 'valid')) return 'good'
  const standings = verdicts.map((verdict) => tokenStandingIn(verdict))
  return standings.includes('dead') ? 'dead' : 'unsaid'
}
