import type { Callback, Callbacks } from '../callbacks/callbacks.ts'
import type { Posted } from '../callbacks/post.ts'
import type { EmittedEvent } from '../events/events.ts'
import { isEventType } from '../events/eventTypes.ts'
import { listOf, optional, text, type Values } from '../fields.ts'
import { type Accepted, accepted, operation, refused, type Refused } from '../operation.ts'

const TOKEN = /^[0-9A-Za-z]{3,32}$/
const AES_KEY = /^[0-9A-Za-z]{43}$/
/** Nothing that the simulator knows is sent anywhere else. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

const fields = {
  call_back_tag: optional(listOf(text, ','), 71010),
  token: optional(text, 71010),
  aes_key: optional(text, 71010),
  url: optional(text, 71010),
}

/** https://open.dingtalk.com/document/development/register-callback-events */
const register = operation({
  method: 'POST',
  path: '/call_back/register_call_back',
  token: 'app',
  permission: null,
  fields,
  answer: async ({ values, world: { callbacks } }) => {
    const callback = callbackIn(values)
    if ('kind' in callback) return callback
    if (callbacks.current() !== null) return refused(71006)
    return put(callbacks, callback)
  },
})

/** https://open.dingtalk.com/document/development/update-event-interface */
const update = operation({
  method: 'POST',
  path: '/call_back/update_call_back',
  token: 'app',
  permission: null,
  fields,
  answer: async ({ values, world: { callbacks } }) => {
    const callback = callbackIn(values)
    if ('kind' in callback) return callback
    if (callbacks.current() === null) return refused(71007)
    return put(callbacks, callback)
  },
})

/** https://open.dingtalk.com/document/development/query-subscribed-events */
const get = operation({
  method: 'GET',
  path: '/call_back/get_call_back',
  token: 'app',
  permission: null,
  fields: {},
  answer: ({ world: { callbacks } }) => {
    const callback = callbacks.current()
    if (callback === null) return refused(71007)
    const { tags, token, aesKey, url } = callback
    return accepted({ errmsg: 'ok', call_back_tag: tags, token, aes_key: aesKey, url })
  },
})

/** A GET that destroys: so it is. */
const remove = operation({
  method: 'GET',
  path: '/call_back/delete_call_back',
  token: 'app',
  permission: null,
  fields: {},
  answer: ({ world: { callbacks } }) => {
    if (callbacks.current() === null) return refused(71007)
    callbacks.set(null)
    return accepted()
  },
})

/** https://open.dingtalk.com/document/development/obtain-the-event-list-of-failed-push-messages */
const getFailed = operation({
  method: 'GET',
  path: '/call_back/get_call_back_failed_result',
  token: 'app',
  permission: 'qyapi_base',
  fields: {},
  answer: ({ world: { callbacks } }) => {
    const { failed, hasMore } = callbacks.takeFailed()
    return accepted({ errmsg: 'ok', has_more: hasMore, failed_list: failed.map(failedRow) })
  },
})

/** The address that events are posted to. */
export const callbackOperations = [register, update, get, remove, getFailed]

/** The callback that was sent, or why it cannot be one. */
function callbackIn(values: Values<typeof fields>): Callback | Refused {
  const { call_back_tag: sent = [], token, aes_key: aesKey, url } = values
  if (sent.length === 0 || token === undefined || aesKey === undefined || url === undefined) {
    return refused(71010)
  }
  const tags = sent.filter(isEventType)
  if (tags.length < sent.length) return refused(71008)
  if (!TOKEN.test(token)) return refused(71010)
  if (!AES_KEY.test(aesKey)) return refused(900004)
  const address = URL.canParse(url) ? new URL(url) : null
  if (address === null || !/^https?:$/.test(address.protocol)) return refused(71011)
  if (!LOOPBACK.test(address.hostname)) return refused(71013)
  return { tags, token, aesKey, url }
}

async function put(callbacks: Callbacks, callback: Callback): Promise<Accepted | Refused> {
  const problem = problemWith(await callbacks.probe(callback))
  if (problem === null) callbacks.set(callback)
  return problem ?? accepted()
}

function problemWith(posted: Posted): Refused | null {
  if (posted.kind === 'accepted') return null
  if (posted.kind === 'not-success') return refused(71009)
  return refused(71012, `url地址访问异常,错误原因为:${posted.reason}`)
}

/** People and departments have a place of their own; of the rest everything stands under its name. */
function failedRow({ eventType, corpId, bornAt, fields: told }: EmittedEvent): object {
  const row = { event_time: bornAt, call_back_tag: eventType, corpid: corpId }
  if ('DeptId' in told) return { ...row, deptid: told.DeptId }
  if ('UserId' in told && !('ChatId' in told)) return { ...row, userid: told.UserId }
  if (!eventType.startsWith('bpms_')) return { ...row, [eventType]: told }
  return { ...row, [eventType]: { corpid: corpId, bpmsCallBackData: told } }
}
