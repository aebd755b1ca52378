import type { z } from 'zod'
import { textOf, tryParseJson } from '../losslessJson.ts'
import type { deliverySchema } from './delivery.schema.ts'
import { at, isJsonObject, type JsonObject } from './json.ts'

/** What became of a message, person by person, as far as an answer says. */
export type Delivery = z.infer<typeof deliverySchema>

const TASK_NAMES = ['task_id', 'processQueryKey', 'messageId']

/**
 * By what a sending is known afterwards, with all its digits: the task_id of a work notification, the
 * processQueryKey of an app's robot, the messageId of the other channels. `null` in any other answer.
 */
export function taskIdIn(answer: string): string | null {
  const body = tryParseJson(answer)
  const name = TASK_NAMES.find((one) => textOf(at(body, one)) !== null)
  return name === undefined ? null : textOf(at(body, name))
}

/**
 * What an answer says of the delivery: the result of a work notification, the readers of a message
 * to a group, or the lists that the enterprise message of 2016 and the app's robot answer with.
 * `null` where it says nothing of it.
 */
export function deliveryIn(answer: string): Delivery | null {
  const body = tryParseJson(answer)
  if (!isJsonObject(body)) return null
  const result = body['send_result']
  if (isJsonObject(result)) return ofResult(result)
  if (Array.isArray(body['messageReadInfoList'])) return ofReaders(body['messageReadInfoList'])
  const readers = READER_LISTS.map((name) => body[name]).find((list) => Array.isArray(list))
  if (readers !== undefined) return { ...NOTHING, read: textsIn(readers) }
  const found: Delivery = {
    ...NOTHING,
    invalid: [...split(body['invaliduser']), ...textsIn(body['invalidStaffIdList'])],
    invalidDepartments: split(body['invalidparty']),
    forbidden: split(body['forbiddenUserId']).map((userId) => ({ userId, code: '' })),
    failed: textsIn(body['filteredStaffIdList']),
    throttled: textsIn(body['flowControlledStaffIdList']),
  }
  return Object.values(found).some((list: readonly unknown[]) => list.length > 0) ? found : null
}

/**
 * Of a group only who has read is told:
 * https://open.dingtalk.com/document/development/chatbot-queries-the-read-status-of-a-message
 * https://open.dingtalk.com/document/development/queries-the-list-of-people-who-have-read-a-group
 */
const READER_LISTS = ['readUserIds', 'readUserIdList']

const NOTHING: Delivery = {
  read: [],
  unread: [],
  invalid: [],
  invalidDepartments: [],
  forbidden: [],
  failed: [],
  throttled: [],
}

/** https://open.dingtalk.com/document/development/gets-the-result-of-sending-messages-asynchronously-to-the-enterprise */
function ofResult(result: JsonObject): Delivery {
  const listed = result['forbidden_list']
  const rows: unknown[] = Array.isArray(listed) ? listed : []
  const codes = new Map(
    rows.map((row) => [textOf(at(row, 'userid')) ?? '', textOf(at(row, 'code')) ?? '']),
  )
  const forbidden = new Set([...textsIn(result['forbidden_user_id_list']), ...codes.keys()])
  return {
    ...NOTHING,
    read: textsIn(result['read_user_id_list']),
    unread: textsIn(result['unread_user_id_list']),
    invalid: textsIn(result['invalid_user_id_list']),
    invalidDepartments: textsIn(result['invalid_dept_id_list']),
    forbidden: [...forbidden].map((userId) => ({ userId, code: codes.get(userId) ?? '' })),
    failed: textsIn(result['failed_user_id_list']),
  }
}

/** https://open.dingtalk.com/document/development/chatbot-batch-query-the-read-status-of-messages */
function ofReaders(rows: readonly unknown[]): Delivery {
  const those = (isWanted: (status: string | null) => boolean) =>
    rows.flatMap((row) => {
      const userId = textOf(at(row, 'userId'))
      return userId !== null && isWanted(textOf(at(row, 'readStatus'))) ? [userId] : []
    })
  return {
    ...NOTHING,
    read: those((status) => status === 'READ'),
    unread: those((status) => status !== 'READ'),
  }
}

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one: unknown) => textOf(one) ?? []) : []
}

function split(value: unknown): string[] {
  const text = textOf(value) ?? ''
  return text === '' ? [] : text.split('|')
}
