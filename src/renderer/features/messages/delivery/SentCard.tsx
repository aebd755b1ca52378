import { useState } from 'react'
import { explain } from '../../../../shared/explain.ts'
import {
  afterOf,
  isSettled,
  whyNoRecall,
  whyNotRecalled,
} from '../../../../shared/messages/after.ts'
import type { SentMessage } from '../../../../shared/messages/sentMessage.ts'
import { verdictOf } from '../../../../shared/verdict.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { RefusalBanner } from '../../../RefusalBanner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { useFailureText } from '../../../useFailureText.ts'
import styles from './delivery.module.css'
import { deliveryMessages } from './delivery.messages.ts'
import { People } from './People.tsx'
import { Recall } from './Recall.tsx'

const TASK_NAMES: Readonly<Record<string, string>> = {
  'work-notification': 'task_id',
  'app-robot': 'processQueryKey',
  'app-robot-group': 'processQueryKey',
}

/** What became of one message: its task, who got it, and what can still be done about it. */
export function SentCard({ sent }: { sent: SentMessage }) {
  const text = useText(deliveryMessages)
  const language = useLanguage()
  const say = useFailureText()
  const [now] = useState(Date.now)
  const work = useApp((app) => app.sentWork[sent.id])
  const follow = useApp((app) => app.followDelivery)
  const stop = useApp((app) => app.stopFollowing)
  const { taskId, percent, delivery, profileId, id, askedAt } = sent
  const doing = work?.doing ?? 'nothing'
  const canAsk = taskId !== null && afterOf(sent).result !== undefined
  const isFollowing = doing === 'asking' || doing === 'waiting'
  const taskName = TASK_NAMES[sent.channel] ?? 'messageId'
  const whyNot = whyNoRecall(sent, now)

  const answer = work?.answer.at === 'done' ? work.answer.value : null
  const verdict = answer && verdictOf(answer.exchange)
  const notRecalled =
    work?.of === 'recall' && answer && verdict?.accepted === true && taskId !== null
      ? whyNotRecalled(answer.exchange.response.body.text, taskId)
      : null
  const failure = work?.answer.at === 'failed' ? say(work.answer.failure) : null
  return (
    <div className={styles.card}>
      <div className={styles.actions}>
        {taskId !== null && (
          <span className={styles.task}>
            <code title={taskId}>
              {taskName} {taskId}
            </code>
            <CopyButton text={taskId} label={text.copyTask(taskName)} />
          </span>
        )}
        {canAsk && !isFollowing && (
          <Button look="plain" onPress={() => void follow(profileId, id)}>
            {askedAt === null ? text.askDelivery : text.askAgain}
          </Button>
        )}
        {isFollowing && (
          <>
            <output>{doing === 'asking' ? text.asking : text.waiting}</output>
            <Button look="plain" onPress={() => void stop(id)}>
              {text.stop}
            </Button>
          </>
        )}
        {percent !== null && !isSettled(sent) && (
          <span className={styles.quiet}>{text.percent(formatNumber(percent, language))}</span>
        )}
        {whyNot === null && <Recall sent={sent} isBusy={doing === 'recalling'} />}
      </div>
      {whyNot !== null && (
        <p className={styles.quiet}>{text.noRecall(inLanguage(whyNot, language))}</p>
      )}
      {failure && (
        <output className={styles.bad}>
          {failure.what}. {failure.todo}
        </output>
      )}
      {verdict && !verdict.accepted && <RefusalBanner refusal={verdict} />}
      {notRecalled !== null && (
        <output className={styles.bad}>{text.notRecalled(wordsOf(notRecalled))}</output>
      )}
      {delivery && (
        <People delivery={delivery} profileId={profileId} isOfGroup={sent.group !== ''} />
      )}
    </div>
  )

  function wordsOf(code: string): string {
    const explanation = explain({ code, message: '' })
    return explanation ? `${code} ${inLanguage(explanation.means, language)}` : code
  }
}
