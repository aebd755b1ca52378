import { type Card, changeCard } from '../cards/cards.ts'
import { boolean, object, optional, required, text, type Values } from '../fields.ts'
import { isJsonObject } from '../json.ts'
import { accepted, operation, refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'
import { deliverCard, deliverFields } from './cardDelivery.ts'

const permission = 'Card.Instance.Write'

const createFields = {
  cardTemplateId: required(text),
  outTrackId: required(text),
  cardData: required(object),
  privateData: optional(object),
  callbackType: optional(text),
  callbackRouteKey: optional(text),
  userId: optional(text),
}

/** https://open.dingtalk.com/document/development/interface-for-creating-a-card-instance */
const create = operation({
  method: 'POST',
  path: '/v1.0/card/instances',
  token: 'app',
  permission,
  fields: createFields,
  answer: ({ values, world }) => {
    const card = newCard(world, values)
    if ('kind' in card) return card
    world.cards.set(card.outTrackId, card)
    return accepted({ result: card.outTrackId, success: true })
  },
})

/** https://open.dingtalk.com/document/development/delivery-card-interface */
const deliver = operation({
  method: 'POST',
  path: '/v1.0/card/instances/deliver',
  token: 'app',
  permission,
  fields: { outTrackId: required(text), ...deliverFields },
  answer: ({ values, world, now }) => {
    const card = world.cards.get(values.outTrackId)
    if (card === undefined) return refused('param.cardNotExist')
    const results = deliverCard(card, values, world, now)
    return 'kind' in results ? results : accepted({ result: results, success: true })
  },
})

/** https://open.dingtalk.com/document/development/create-and-deliver-cards */
const createAndDeliver = operation({
  method: 'POST',
  path: '/v1.0/card/instances/createAndDeliver',
  token: 'app',
  permission,
  fields: { ...createFields, ...deliverFields },
  answer: ({ values, world, now }) => {
    const card = newCard(world, values)
    if ('kind' in card) return card
    const deliverResults = deliverCard(card, values, world, now)
    if ('kind' in deliverResults) return deliverResults
    world.cards.set(card.outTrackId, card)
    return accepted({ result: { deliverResults, outTrackId: card.outTrackId }, success: true })
  },
})

/** https://open.dingtalk.com/document/development/interactive-card-update-interface */
const update = operation({
  method: 'PUT',
  path: '/v1.0/card/instances',
  token: 'app',
  permission,
  fields: {
    outTrackId: required(text),
    cardData: optional(object),
    privateData: optional(object),
    cardUpdateOptions: optional(object),
  },
  answer: ({ values, world: { cards } }) => {
    const card = cards.get(values.outTrackId)
    if (card === undefined) return refused('param.cardNotExist')
    const { cardData, privateData = null, cardUpdateOptions: options = {} } = values
    if (cardData === undefined && privateData === null) {
      return refused('param.cardDataAndPrivateDataBothEmpty')
    }
    const cardParamMap = cardData === undefined ? null : paramsIn(cardData)
    if (cardData !== undefined && cardParamMap === null) return refused('param.cardPublicDataEmpty')
    changeCard(card, {
      cardParamMap,
      privateData,
      byKey: options['updateCardDataByKey'] === true,
      privateByKey: options['updatePrivateDataByKey'] === true,
    })
    return accepted({ result: true, success: true })
  },
})

/** https://open.dingtalk.com/document/development/api-streamingupdate */
const streamInto = operation({
  method: 'PUT',
  path: '/v1.0/card/streaming',
  token: 'app',
  permission: 'Card.Streaming.Write',
  fields: {
    outTrackId: required(text),
    guid: required(text),
    key: required(text),
    content: required(text),
    isFull: optional(boolean),
    isFinalize: optional(boolean),
    isError: optional(boolean),
  },
  answer: ({ values: { outTrackId, key, content, isFull }, world: { cards } }) => {
    const card = cards.get(outTrackId)
    if (card === undefined) return refused('param.stream.outTrackId')
    if (isFull === undefined) return refused('param.stream.isFull')
    const before = isFull ? '' : (text(card.content.cardParamMap[key]) ?? '')
    changeCard(card, {
      cardParamMap: { [key]: before + content },
      privateData: null,
      byKey: true,
      privateByKey: true,
    })
    return accepted({ result: true, success: true })
  },
})

/** Interactive cards: made, delivered, changed. */
export const cardOperations = [create, deliver, createAndDeliver, update, streamInto]

/** The card that was sent, or why it cannot be one. */
function newCard(
  { cards, enterprise }: World,
  values: Values<typeof createFields>,
): Card | Refused {
  const { outTrackId, cardTemplateId, userId, callbackType = null, privateData = {} } = values
  const cardParamMap = paramsIn(values.cardData)
  if (cardParamMap === null) return refused('param.cardPublicDataEmpty')
  if (cards.has(outTrackId)) return refused('param.cardAlreadyExist')
  if (userId !== undefined && !enterprise.people.has(userId)) {
    return refused('param.userIdNotExist')
  }
  const content = { outTrackId, cardTemplateId, cardParamMap, privateData }
  return { outTrackId, callbackType, content, deliveredTo: [] }
}

function paramsIn(cardData: Record<string, unknown>): Record<string, unknown> | null {
  const params = cardData['cardParamMap']
  return isJsonObject(params) ? params : null
}
