import type { Delivery } from '../events/events.ts'
import { isJsonObject, writeJson } from '../json.ts'
import type { World } from '../world.ts'
import { type Card, changeCard } from './cards.ts'

/** Where a client subscribes to what people do with cards. */
export const CARD_TOPIC = '/v1.0/card/instances/callback'

/**
 * Lets a person do something with a card; what the client answers changes the card. `null` when
 * nobody is connected who wants to know.
 * https://open.dingtalk.com/document/development/event-callback-card
 */
export function pressCard(
  card: Card,
  { userId, actionId, params }: { userId: string; actionId: string; params: object },
  { stream, credentials }: World,
): Delivery | null {
  const content = writeJson({ cardPrivateData: { actionIds: [actionId], params } })
  const data = {
    extension: '{}',
    corpId: credentials.corpId,
    type: 'actionCallback',
    userIdType: 1,
    userId,
    outTrackId: card.outTrackId,
    content,
    value: content,
  }
  const frame = { type: 'CALLBACK', topic: CARD_TOPIC, headers: {}, data } as const
  return stream.push(frame, (answer) => applyAnswer(card, userId, answer))
}

/** Under `response`, or as it is: clients differ. */
function applyAnswer(card: Card, userId: string, answer: Record<string, unknown>): void {
  const said = isJsonObject(answer['response']) ? answer['response'] : answer
  const options = isJsonObject(said['cardUpdateOptions']) ? said['cardUpdateOptions'] : {}
  const own = paramsIn(said['userPrivateData'])
  changeCard(card, {
    cardParamMap: paramsIn(said['cardData']),
    privateData: own === null ? null : { [userId]: { cardParamMap: own } },
    byKey: options['updateCardDataByKey'] === true,
    privateByKey: true,
  })
}

function paramsIn(cardData: unknown): Record<string, unknown> | null {
  if (!isJsonObject(cardData)) return null
  return isJsonObject(cardData['cardParamMap']) ? cardData['cardParamMap'] : null
}
