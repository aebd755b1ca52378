import { textOf, tryParseJson } from '../losslessJson.ts'
import { at, isJsonObject, type JsonObject } from './json.ts'

/** Why somebody did not get a message that DingTalk took. */
export interface Forbidden {
  userId: string
  /** DingTalk's code, such as 143106 for a duplicate; '' where none is given. */
  code: string
}

/** What became of a message, person by person, as far as an answer says. */
export interface Delivery {
  read: readonly string[]
  unread: readonly string[]
  /** userids that nobody has. */
  invalid: readonly string[]
  /** Ids of departments that are not there. */
  invalidDepartments: readonly string[]
  forbidden: readonly Forbidden[]
  failed: readonly string[]
  /** Held back because too much was sent. */
  throttled: readonly string[]
}

/** The task_id in the answer to a work notification, with all its digits; `null` in any other. */
export function taskIdIn(answer: string): string | null {
  return textOf(at(tryParseJson(answer), 'task_id'))
}

/**
 * What an answer says of the delivery: the result of a work notification, or the lists that the
 * enterprise message of 2016 and the app's robot answer with. `null` where it says nothing of it.
 */
export function deliveryIn(answer: string): Delivery | null {
  const body = tryParseJson(answer)
  if (!isJsonObject(body)) return null
  const result = body['send_result']
  if (isJsonObject(result)) return ofResult(result)
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

function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap((one: unknown) => textOf(one) ?? []) : []
}

function split(value: unknown): string[] {
  const text = textOf(value) ?? ''
  return text === '' ? [] : text.split('|')
}
