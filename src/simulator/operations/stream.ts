import { choice, listOf, object, optional, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { Subscription } from '../stream/openings.ts'
import { anything } from './kinds.ts'

const MOST_UA = 256
const frameType = choice('SYSTEM', 'EVENT', 'CALLBACK')

/** Takes no token but the app's own id and secret. https://open.dingtalk.com/document/development/stream */
const open = operation({
  method: 'POST',
  path: '/v1.0/gateway/connections/open',
  token: 'none',
  permission: null,
  fields: {
    clientId: optional(anything),
    clientSecret: optional(anything),
    subscriptions: optional(anything),
    ua: optional(anything),
    localIp: optional(anything),
  },
  answer: ({ values, world: { credentials, stream, address } }) => {
    const { clientId, clientSecret, ua = '' } = values
    if (clientId === undefined) return refused('invalidParameter', 'clientId invalid')
    if (clientSecret === undefined) return refused('invalidParameter', 'clientSecret invalid')
    if (typeof ua !== 'string' || ua.length > MOST_UA) {
      return refused('invalidParameter', 'ua invalid')
    }
    const subscriptions = subscriptionsIn(values.subscriptions)
    if (subscriptions === null) return refused('invalidParameter', 'subscriptions invalid')
    const fits = clientId === credentials.appKey && clientSecret === credentials.appSecret
    if (!fits) return refused('authFailed')
    const endpoint = `${address().replace(/^http/, 'ws')}/connect`
    return accepted({ endpoint, ticket: stream.ticketFor({ ua, subscriptions }) })
  },
})

/** The way into Stream mode. */
export const streamOperations = [open]

/** At least one, each with a type and a topic. */
function subscriptionsIn(raw: unknown): Subscription[] | null {
  const rows = listOf(object, ',')(raw) ?? []
  const read = rows.flatMap((row): Subscription[] => {
    const [type, topic = ''] = [frameType(row['type']), text(row['topic'])]
    return type === undefined || topic === '' ? [] : [{ type, topic }]
  })
  return rows.length === 0 || read.length < rows.length ? null : read
}
