import type { Values } from '../../shared/catalog/operation.ts'
import type { Outcome } from '../../shared/exchange.ts'
import {
  afterOf,
  percentIn,
  type Question,
  whyNoRecall,
  whyNotRecalled,
} from '../../shared/messages/after.ts'
import { type Delivery, deliveryIn } from '../../shared/messages/delivery.ts'
import type { SentMessage } from '../../shared/messages/sentMessage.ts'
import { FailureError } from '../../shared/result.ts'
import { verdictOf } from '../../shared/verdict.ts'
import type { Requests } from '../requests/requests.ts'
import type { SentMessages } from './sentMessages.ts'

interface AfterwardsGround {
  requests: Pick<Requests, 'send'>
  sent: Pick<SentMessages, 'find' | 'change'>
  now: () => number
}

/** Which message is meant, and the id under which the call about it can be cancelled. */
export interface SentCall {
  callId: string
  profileId: string
  /** Of the message. */
  id: string
}

/** A group has at most a thousand members, and a page at least a hundred. */
const MOST_PAGES = 10

/** What can be done about messages that were sent: ask who got them, recall them. */
export function createAfterwards({ requests, sent, now }: AfterwardsGround) {
  /**
   * Asks how far DingTalk is with a message and, once it is through, who got it. Answers what was
   * said last. Throws `nothing-to-ask` where the channel tells nothing.
   */
  async function ask(call: SentCall): Promise<Outcome> {
    const message = sent.find(call.profileId, call.id)
    const { progress, result } = afterOf(message)
    const { taskId } = message
    if (result === undefined || taskId === null) throw refused('nothing-to-ask')

    let known = message
    if (progress !== undefined && message.percent !== 100) {
      const outcome = await say(call, progress.operationId, progress.values(message, taskId))
      if (!isAccepted(outcome)) return outcome
      const percent = percentIn(outcome.exchange.response.body.text)
      known = { ...known, percent, askedAt: now() }
      if (percent !== 100) {
        await sent.change(known)
        return outcome
      }
    }
    const { outcome, delivery } = await readAll(call, result, result.values(message, taskId))
    if (!isAccepted(outcome)) return outcome
    await sent.change({
      ...known,
      delivery: merged(message, delivery),
      askedAt: now(),
    })
    return outcome
  }

  /** Who got it by all pages of the result together, and the last answer, refused or not. */
  async function readAll(call: SentCall, { operationId, next }: Question, first: Values) {
    let values: Values = {}
    let delivery: Delivery | null = null
    for (let page = 1; ; page += 1) {
      const outcome = await say(call, operationId, { ...first, ...values })
      if (!isAccepted(outcome)) return { outcome, delivery }
      const answer = outcome.exchange.response.body.text
      const told = deliveryIn(answer)
      const read: string[] = [...new Set([...(delivery?.read ?? []), ...(told?.read ?? [])])]
      delivery = told === null ? delivery : { ...told, read }
      const more = page < MOST_PAGES ? next?.(answer) : null
      if (!more) return { outcome, delivery }
      values = more
    }
  }

  /** Recalls a message. Throws `not-recallable` for what DingTalk does not take back. */
  async function recall(call: SentCall): Promise<Outcome> {
    const message = sent.find(call.profileId, call.id)
    const { recall: question } = afterOf(message)
    const { taskId } = message
    if ('why' in question || taskId === null || whyNoRecall(message, now()) !== null) {
      throw refused('not-recallable')
    }
    const outcome = await say(call, question.operationId, question.values(message, taskId))
    if (
      isAccepted(outcome) &&
      whyNotRecalled(outcome.exchange.response.body.text, taskId) === null
    ) {
      await sent.change({ ...sent.find(call.profileId, call.id), recalledAt: now() })
    }
    return outcome
  }

  function say({ callId, profileId }: SentCall, operationId: string, values: Values) {
    const body = { as: 'fields' as const }
    return requests.send({ callId, profileId, operationId, values, extras: [], body })
  }

  return { ask, recall }
}

/** Whether DingTalk took what was sent, as an answer to the operation itself. */
export function isAccepted({ answers, exchange }: Outcome): boolean {
  return answers === 'operation' && verdictOf(exchange).accepted
}

/** An app robot names invalid people when it sends, and never again. */
function merged({ delivery: before }: SentMessage, delivery: SentMessage['delivery']) {
  if (before === null || delivery === null) return delivery ?? before
  return {
    ...delivery,
    invalid: [...new Set([...before.invalid, ...delivery.invalid])],
    throttled: [...new Set([...before.throttled, ...delivery.throttled])],
  }
}

function refused(problem: 'nothing-to-ask' | 'not-recallable'): FailureError {
  const message =
    problem === 'not-recallable'
      ? 'DingTalk does not recall this message (any more)'
      : 'DingTalk tells nothing more of this message'
  return new FailureError({ kind: 'invalid-input', field: 'id', problem, message })
}
