import { explain } from '../../../../shared/explain.ts'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import { explainFinding } from '../../../../shared/messages/lint/lint.ts'
import type { RowState } from '../../../../shared/messages/series/run.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage } from '../../../i18n/useText.ts'
import { useFailureText } from '../../../useFailureText.ts'
import { labelOf } from '../compose/labelOf.ts'
import styles from './series.module.css'

/** Below a row: why it was refused, or what is wrong with it before it is sent. */
export function RowFindings({
  of,
  state,
  findings,
  span,
}: {
  /** What names the places of the message. */
  of: Parameters<typeof labelOf>[1]
  state: RowState
  findings: readonly Finding[]
  span: number
}) {
  const language = useLanguage()
  const say = useFailureText()
  const lines = linesOf()
  if (lines.length === 0) return null
  return (
    <tr className={styles.said}>
      <td colSpan={span}>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </td>
    </tr>
  )

  function linesOf(): string[] {
    if (state.at === 'refused') {
      const explanation = explain(state)
      const means = explanation ? [inLanguage(explanation.means, language)] : []
      const remedy = explanation ? [inLanguage(explanation.remedy, language)] : []
      return [...means, ...remedy, ...(state.message === '' ? [] : [state.message])]
    }
    if (state.at === 'failed') {
      if (state.failure === null) return []
      const { what, todo } = say(state.failure)
      return [`${what} ${todo ?? ''}`.trim()]
    }
    if (state.at !== 'waiting') return []
    return findings.map((finding) => {
      const words = inLanguage(explainFinding(finding).words, language)
      const where = labelOf(finding.where, of, language)
      return where === null ? words : `${where}: ${words}`
    })
  }
}
