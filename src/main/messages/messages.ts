import { createHmac } from 'node:crypto'
import type { Values } from '../../shared/catalog/operation.ts'
import type { Outcome } from '../../shared/exchange.ts'
import { tryParseJson } from '../../shared/losslessJson.ts'
import { channelOf, type ChannelId } from '../../shared/messages/channels.ts'
import { deliveryIn, taskIdIn } from '../../shared/messages/delivery.ts'
import { isJsonObject } from '../../shared/messages/json.ts'
import { sentOf } from '../../shared/messages/sentMessage.ts'
import type { SecretName } from '../../shared/result.ts'
import type { Requests } from '../requests/requests.ts'
import { createAfterwards, isAccepted } from './afterwards.ts'
import { type Fetching, fetchPicture } from './pictures.ts'
import type { SentMessages } from './sentMessages.ts'

/** What the messages part needs from the parts below it. */
export interface MessagesGround {
  requests: Pick<Requests, 'send'>
  readSecret: (profileId: string, name: SecretName) => Promise<string>
  hasSecret: (profileId: string, name: SecretName) => boolean
  now: () => number
  /** Where what was taken is remembered. */
  sent: SentMessages
  /** For pictures: what is fetched belongs to nobody's enterprise. */
  fetching: Fetching
}

/** What the window asked to be sent. */
export interface MessageCall {
  callId: string
  profileId: string
  channel: ChannelId
  /** The JSON of the channel's call. */
  body: string
}

/** The part that sends messages. What leaves it is masked. */
export type Messages = ReturnType<typeof createMessages>

/** Makes the messages part. */
export function createMessages(ground: MessagesGround) {
  /** Throws `no-credential` where the profile has no custom robot. */
  async function send({ callId, profileId, channel, body }: MessageCall): Promise<Outcome> {
    const values = channel === 'custom-robot' ? await robotValues(profileId) : {}
    const { operationId } = channelOf(channel)
    // Braces in a message are meant as braces.
    const text = body.replaceAll('{{', '{{{{')
    const at = ground.now()
    const outcome = await ground.requests.send({
      callId,
      profileId,
      operationId,
      values,
      extras: [],
      body: { as: 'json', text },
    })
    if (isAccepted(outcome)) {
      await remember({ callId, profileId, channel, body }, at, outcome.exchange.response.body.text)
    }
    return outcome
  }

  async function remember(
    { callId: id, profileId, channel, body }: MessageCall,
    at: number,
    answer: string,
  ) {
    const read = tryParseJson(body)
    if (!isJsonObject(read)) return
    const sent = sentOf({ channel, body: read }, { id, profileId, at })
    await ground.sent.add({ ...sent, taskId: taskIdIn(answer), delivery: deliveryIn(answer) })
  }

  /** https://open.dingtalk.com/document/development/custom-robots-send-group-messages */
  async function robotValues(profileId: string): Promise<Values> {
    const token = await ground.readSecret(profileId, 'robotToken')
    if (!ground.hasSecret(profileId, 'robotSecret')) return { access_token: token }

    const secret = await ground.readSecret(profileId, 'robotSecret')
    const timestamp = String(ground.now())
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64')
    return { access_token: token, timestamp, sign }
  }

  return {
    send,
    picture: (url: string) => fetchPicture(url, ground.fetching),
    sent: ground.sent,
    ...createAfterwards(ground),
  }
}
