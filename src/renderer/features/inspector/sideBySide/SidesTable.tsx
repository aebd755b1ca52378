import type { ReactNode } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { ProbeRun } from '../../../../shared/probes/probe.ts'
import type { Side, SideBySide } from '../../../../shared/probes/sideBySide.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { formatMs, formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { Masked } from '../../../ui/Masked.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import { EvidenceButton } from '../evidence/EvidenceButton.tsx'
import { useVerdictText } from '../probes/useVerdictText.ts'
import { endpointOf } from '../../../../shared/tokenKinds.ts'
import section from '../section.module.css'
import styles from './sideBySide.module.css'
import { sideBySideMessages } from './sideBySide.messages.ts'

const ORDER = ['legacy', 'current'] as const

/** What each endpoint gave, and whether each host takes it: one column an endpoint. */
export function SidesTable({ sides }: { sides: SideBySide }) {
  const text = useText(sideBySideMessages)
  const language = useLanguage()

  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{text.fact}</VisuallyHidden>
          </th>
          {ORDER.map((name) => (
            <th key={name} scope="col">
              {text[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {row(text.endpoint, (side) => (
          <code>{endpointOf(side.source)}</code>
        ))}
        {row(text.answer, (side, name) => (
          <Answered side={side} of={text.fetchEvidence(name)} />
        ))}
        {row(text.took, (side) =>
          side.kind === 'failed' ? '—' : formatMs(side.fetch.exchange.timing.totalMs, language),
        )}
        {row(text.token, (side) => (side.kind === 'lent' ? <Masked tail={side.tail} /> : '—'))}
        {row(text.lifetime, (side) => (side.kind === 'lent' ? lifetimeOf(side) : '—'))}
        {row(text.oapi, (side, name) =>
          side.kind === 'lent' ? <Probed run={side.oapi} of={text.oapiEvidence(name)} /> : '—',
        )}
        {row(text.api, (side, name) =>
          side.kind === 'lent' ? <Probed run={side.api} of={text.apiEvidence(name)} /> : '—',
        )}
      </tbody>
    </table>
  )

  function row(title: string, cell: (side: Side, name: string) => ReactNode) {
    return (
      <tr>
        <th scope="row">{title}</th>
        {ORDER.map((name) => (
          <td key={name}>{cell(sides[name], text[name])}</td>
        ))}
      </tr>
    )
  }

  function lifetimeOf({ lifetimeSeconds }: Extract<Side, { kind: 'lent' }>): string {
    if (lifetimeSeconds === null) return text.notSaid
    return text.seconds(formatNumber(lifetimeSeconds, language))
  }
}

function Answered({ side, of }: { side: Side; of: string }) {
  const text = useText(sideBySideMessages)
  const say = useFailureText()
  if (side.kind === 'failed') {
    const { what, todo } = say(side.failure)
    return (
      <div className={styles.cell}>
        <Badge tone="bad">{text.failed}</Badge>
        <p>{what}</p>
        <p className={section.hint}>{todo}</p>
      </div>
    )
  }
  const verdict = verdictOf(side.fetch.exchange)
  const code = verdict.accepted ? 'no-token' : verdict.code
  return (
    <div className={styles.cell}>
      <Badge tone={side.kind === 'lent' ? 'ok' : 'bad'}>
        {side.kind === 'lent' ? text.lent : text.refused(code)}
      </Badge>
      <EvidenceButton outcome={side.fetch} of={of} />
    </div>
  )
}

function Probed({ run, of }: { run: ProbeRun; of: string }) {
  const { tone, word, sentence } = useVerdictText()(run.verdict)
  return (
    <div className={styles.cell}>
      <Badge tone={tone}>{word}</Badge>
      <EvidenceButton outcome={run.outcome} of={of} />
      {run.verdict.kind !== 'valid' && <p className={section.hint}>{sentence}</p>}
    </div>
  )
}
