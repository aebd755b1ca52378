import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleX,
  Lightbulb,
} from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { Finding } from '../../../../shared/messages/lint/finding.ts'
import type { RowState } from '../../../../shared/messages/series/run.ts'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { Spinner } from '../../../ui/Spinner.tsx'
import { useApp } from '../../../useApp.tsx'
import { composeMessages } from '../compose/compose.messages.ts'
import { seriesMessages } from './series.messages.ts'
import styles from './series.module.css'
import type { Series } from './useSeries.ts'

const ICONS = {
  waiting: CircleDashed,
  accepted: CircleCheck,
  refused: CircleX,
  failed: CircleHelp,
}

/** How a row stands; a press puts its answer in sight. */
export function RowStateView({
  series: { profile },
  rowId,
  number,
  state,
  findings,
}: {
  series: Series
  rowId: number
  number: number
  state: RowState
  findings: readonly Finding[]
}) {
  const text = useText(seriesMessages)
  const said = useText(composeMessages)
  const show = useApp((app) => app.showSeriesAnswer)
  const isAnswered = useApp((app) => app.seriesAnswers[profile.id]?.[rowId] !== undefined)
  const errors = findings.filter(({ level }) => level === 'error').length

  if (state.at === 'sending') {
    return (
      <span className={styles.state}>
        <Spinner /> {text.sending}
      </span>
    )
  }
  if (state.at === 'waiting' && findings.length > 0) {
    const isBad = errors > 0
    const Icon = isBad ? CircleAlert : Lightbulb
    return (
      <span className={styles.state} data-tone={isBad ? 'bad' : 'warn'}>
        <Icon aria-hidden /> {isBad ? said.errors(errors) : said.advices(findings.length)}
      </span>
    )
  }
  const Icon = ICONS[state.at]
  const words = (
    <>
      <Icon aria-hidden />
      <span>{wordsOf(state)}</span>
      {state.at === 'accepted' && state.taskId !== null && <code>{state.taskId}</code>}
    </>
  )
  const tone = { waiting: 'none', accepted: 'ok', refused: 'bad', failed: 'warn' }[state.at]
  if (!isAnswered) {
    return (
      <span className={styles.state} data-tone={tone}>
        {words}
      </span>
    )
  }
  return (
    <AriaButton
      className={classes(styles.state, styles.press)}
      data-tone={tone}
      aria-label={`${text.answerOf(number)}: ${wordsOf(state)}`}
      onPress={() => show(profile.id, rowId)}
    >
      {words}
    </AriaButton>
  )

  function wordsOf(one: Exclude<RowState, { at: 'sending' }>): string {
    if (one.at === 'refused') return text.refused(one.code)
    if (one.at === 'accepted' && one.isTokenNew) return text.tokenNew
    return text[one.at]
  }
}
