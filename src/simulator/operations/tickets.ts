import { choice, optional } from '../fields.ts'
import { accepted, operation } from '../operation.ts'

/** https://open.dingtalk.com/document/development/obtain-jsapi-ticket */
const getTicket = operation({
  method: 'GET',
  path: '/get_jsapi_ticket',
  token: 'app',
  permission: 'qyapi_base',
  fields: { type: optional(choice('jsapi'), 52022) },
  answer: ({ world: { tickets } }) => {
    const { ticket, expiresInSeconds } = tickets.lend()
    return accepted({ errmsg: 'ok', ticket, expires_in: expiresInSeconds })
  },
})

/** https://open.dingtalk.com/document/development/create-a-jsapi-ticket */
const createTicket = operation({
  method: 'POST',
  path: '/v1.0/oauth2/jsapiTickets',
  token: 'app',
  permission: 'qyapi_base',
  fields: {},
  answer: ({ world: { tickets } }) => {
    const { ticket, expiresInSeconds } = tickets.lend()
    return accepted({ jsapiTicket: ticket, expireIn: expiresInSeconds })
  },
})

/** Tickets for pages inside DingTalk. */
export const ticketOperations = [getTicket, createTicket]
