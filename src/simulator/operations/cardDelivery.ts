import { randomBytes } from 'node:crypto'
import type { Card } from '../cards/cards.ts'
import { addresseeOf, readSpaces, type Space } from '../cards/spaces.ts'
import { object, optional, required, text, type Values } from '../fields.ts'
import { refused, type Refused } from '../operation.ts'
import type { World } from '../world.ts'

/** Where a card goes, and how it is delivered to each type of space. */
export const deliverFields = {
  openSpaceId: required(text),
  imGroupOpenDeliverModel: optional(object),
  imRobotOpenDeliverModel: optional(object),
  imSingleOpenDeliverModel: optional(object),
  topOpenDeliverModel: optional(object),
  coFeedOpenDeliverModel: optional(object),
  docOpenDeliverModel: optional(object),
}

/** What came of the delivery to one space. */
interface DeliverResult {
  spaceType: string
  spaceId: string
  success: boolean
  carrierId: string
  errorMsg: string
}

/** Delivers a card to every space that is named, or says why to none. */
export function deliverCard(
  card: Card,
  values: Values<typeof deliverFields>,
  world: World,
  now: number,
): DeliverResult[] | Refused {
  const spaces = readSpaces(values.openSpaceId)
  if (spaces === null) return refused('param.openSpaceIdInvalid')
  if (spaces.some(({ model }) => values[model] === undefined)) {
    return refused('param.openDeliverModelEmpty')
  }
  return spaces.map((space) => deliverTo(space, card, values[space.model] ?? {}, world, now))
}

function deliverTo(
  space: Space,
  card: Card,
  model: Record<string, unknown>,
  world: World,
  now: number,
): DeliverResult {
  const { spaceType, spaceId } = space
  const failed = (errorMsg: string) => ({
    spaceType,
    spaceId,
    success: false,
    carrierId: '',
    errorMsg,
  })
  const { robotCode = world.credentials.robotCode } = model
  if (robotCode !== world.credentials.robotCode) return failed('robot is not exist')
  const to = addresseeOf(space, world)
  if (to === null) return failed('space is not exist')
  const carrierId = randomBytes(24).toString('base64')
  card.deliveredTo.push(to)
  world.inbox.deliver({
    at: now,
    channel: 'app-robot',
    to,
    msgtype: 'card',
    content: card.content,
    mentions: [],
    taskId: carrierId,
  })
  return { spaceType, spaceId, success: true, carrierId, errorMsg: '' }
}
