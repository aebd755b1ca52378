import type { Bilingual } from '../catalog/operation.ts'
import { textOf, tryParseJson } from '../losslessJson.ts'
import type { ChannelId } from './channels.ts'
import { deliveryIn } from './delivery.ts'
import { at } from './json.ts'
import type { SentMessage } from './sentMessage.ts'

const DAY_MS = 24 * 3_600_000

/** A call about a message that was sent. */
export interface Question {
  /** Of the catalogue. */
  operationId: string
  values: (sent: SentMessage, taskId: string) => Readonly<Record<string, string>>
  /** What the next page is asked with, by the answer before; `null` after the last. */
  next?: (answer: string) => Readonly<Record<string, string>> | null
}

/** What can still be done about a message, by its channel. */
interface After {
  /** How far DingTalk is with it; asked before the result. */
  progress?: Question
  result?: Question
  /** The recall, or why there is none. */
  recall: (Question & { withinMs: number | null }) | { why: Bilingual }
}

const notKnown: After['recall'] = {
  why: {
    zh: '这个渠道没有撤回接口。',
    en: 'DingTalk has no call that recalls what this channel sent.',
  },
}
const ofTask: Question['values'] = ({ sender }, taskId) => ({ agent_id: sender, task_id: taskId })

const AFTER: Readonly<Record<ChannelId, After>> = {
  'work-notification': {
    /** https://open.dingtalk.com/document/development/obtain-the-sending-progress-of-asynchronous-sending-of-enterprise-session */
    progress: {
      operationId: 'oapi POST /topapi/message/corpconversation/getsendprogress',
      values: ofTask,
    },
    /** https://open.dingtalk.com/document/development/gets-the-result-of-sending-messages-asynchronously-to-the-enterprise */
    result: {
      operationId: 'oapi POST /topapi/message/corpconversation/getsendresult',
      values: ofTask,
    },
    /** https://open.dingtalk.com/document/development/notification-of-work-withdrawal */
    recall: {
      operationId: 'oapi POST /topapi/message/corpconversation/recall',
      values: ({ sender }, taskId) => ({ agent_id: sender, msg_task_id: taskId }),
      withinMs: DAY_MS,
    },
  },
  message: { recall: notKnown },
  conversation: { recall: notKnown },
  chat: {
    /** https://open.dingtalk.com/document/development/queries-the-list-of-people-who-have-read-a-group */
    result: {
      operationId: 'oapi GET /chat/getReadList',
      values: (_sent, taskId) => ({ messageId: taskId, cursor: '0', size: '100' }),
      next: (answer) => {
        const cursor = textOf(at(tryParseJson(answer), 'next_cursor'))
        // The page does not say what the last one has: an empty list or a 0 ends it as well.
        const isLast = cursor === null || cursor === '0' || deliveryIn(answer)?.read.length === 0
        return isLast ? null : { cursor }
      },
    },
    recall: notKnown,
  },
  'custom-robot': {
    recall: {
      why: {
        zh: '自定义机器人的应答里没有消息 ID，发出后无法撤回。',
        en: 'The answer to a custom robot names no message: what it sent cannot be recalled.',
      },
    },
  },
  'app-robot': {
    /** https://open.dingtalk.com/document/development/chatbot-batch-query-the-read-status-of-messages */
    result: {
      operationId: 'api GET /v1.0/robot/oToMessages/readStatus',
      values: ({ sender }, taskId) => ({ robotCode: sender, processQueryKey: taskId }),
    },
    /** https://open.dingtalk.com/document/development/batch-message-recall-chat */
    recall: {
      operationId: 'api POST /v1.0/robot/otoMessages/batchRecall',
      values: ({ sender }, taskId) => ({
        robotCode: sender,
        processQueryKeys: JSON.stringify([taskId]),
      }),
      withinMs: null,
    },
  },
  'app-robot-group': {
    /** https://open.dingtalk.com/document/development/chatbot-queries-the-read-status-of-a-message */
    result: {
      operationId: 'api POST /v1.0/robot/groupMessages/query',
      values: ({ sender, group }, taskId) => ({
        robotCode: sender,
        openConversationId: group,
        processQueryKey: taskId,
        maxResults: '200',
      }),
      next: (answer) => {
        const body = tryParseJson(answer)
        const nextToken = textOf(at(body, 'nextToken')) ?? ''
        return at(body, 'hasMore') === true && nextToken !== '' ? { nextToken } : null
      },
    },
    /** https://open.dingtalk.com/document/development/enterprise-chatbot-withdraws-internal-group-messages */
    recall: {
      operationId: 'api POST /v1.0/robot/groupMessages/recall',
      values: ({ sender, group }, taskId) => ({
        robotCode: sender,
        openConversationId: group,
        processQueryKeys: JSON.stringify([taskId]),
      }),
      withinMs: null,
    },
  },
}

/** What can still be done about a message that was sent. */
export function afterOf({ channel }: Pick<SentMessage, 'channel'>): After {
  return AFTER[channel]
}

/** Why a message cannot be recalled now: in the channel's words, or that it is too late or done. */
export function whyNoRecall(sent: SentMessage, now: number): Bilingual | null {
  const { recall } = AFTER[sent.channel]
  if ('why' in recall) return recall.why
  if (sent.recalledAt !== null) return { zh: '已经撤回。', en: 'It was recalled already.' }
  if (sent.taskId === null) {
    return {
      zh: '应答里没有任务 ID，无法撤回。',
      en: 'The answer named no task: it cannot be recalled.',
    }
  }
  if (recall.withinMs === null || now - sent.at < recall.withinMs) return null
  return {
    zh: '工作通知只能在发送后 24 小时内撤回。',
    en: 'A work notification can be recalled for 24 hours only.',
  }
}

/**
 * The code by which DingTalk says that it did not recall, where it took the call all the same: an
 * app robot answers 200 and lists the keys that failed. `null` where it did recall.
 */
export function whyNotRecalled(answer: string, taskId: string): string | null {
  return textOf(at(at(tryParseJson(answer), 'failedResult'), taskId))
}

/** How far DingTalk is with a task, 0 to 100; `null` in any other answer. */
export function percentIn(answer: string): number | null {
  const progress = at(tryParseJson(answer), 'progress')
  if (textOf(at(progress, 'status')) === '2') return 100
  const percent = Number(textOf(at(progress, 'progress_in_percent')) ?? Number.NaN)
  return Number.isFinite(percent) ? percent : null
}

/** Whether nothing more will come but that people read it. */
export function isSettled(sent: SentMessage): boolean {
  if (sent.recalledAt !== null) return true
  const { progress, result } = AFTER[sent.channel]
  if (result === undefined) return true
  return sent.askedAt !== null && (progress === undefined || sent.percent === 100)
}
