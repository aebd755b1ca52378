import type { Addressee } from '../../shared/sandbox/view.ts'
import type { World } from '../world.ts'

/** What must be said about a delivery to each type of space. */
const MODELS = {
  IM_GROUP: 'imGroupOpenDeliverModel',
  IM_ROBOT: 'imRobotOpenDeliverModel',
  IM_SINGLE: 'imSingleOpenDeliverModel',
  ONE_BOX: 'topOpenDeliverModel',
  COOPERATION_FEED: 'coFeedOpenDeliverModel',
  DOC: 'docOpenDeliverModel',
} as const

/** A type of place that a card can be delivered to. */
export type SpaceType = keyof typeof MODELS

/** The names of the fields that say how a card is delivered. */
export const DELIVER_MODELS = Object.values(MODELS)

/** A place that a card is to be delivered to. */
export interface Space {
  spaceType: SpaceType
  spaceId: string
  model: (typeof DELIVER_MODELS)[number]
}

/**
 * Reads an openSpaceId, as in `dtv1.card//IM_GROUP.cid…==;IM_ROBOT.userid`; `null` when it is none.
 * https://open.dingtalk.com/document/development/delivery-card-interface
 */
export function readSpaces(openSpaceId: string): Space[] | null {
  const list = /^dtv1\.card\/\/(.+)$/.exec(openSpaceId)?.[1]
  if (list === undefined) return null
  const spaces = list.split(';').map((one) => {
    const [, type = '', spaceId = ''] = /^([A-Za-z_]+)\.(.+)$/.exec(one) ?? []
    const spaceType = type.toUpperCase()
    return isSpaceType(spaceType) ? { spaceType, spaceId, model: MODELS[spaceType] } : null
  })
  return spaces.every((space) => space !== null) ? spaces : null
}

/** Who sees what is delivered there; `null` for a group or a person that nobody knows. */
export function addresseeOf(
  { spaceType, spaceId }: Space,
  { groups, enterprise }: Pick<World, 'groups' | 'enterprise'>,
): Addressee | null {
  if (spaceType === 'IM_ROBOT' || spaceType === 'IM_SINGLE') {
    return enterprise.people.has(spaceId) ? { kind: 'person', userId: spaceId } : null
  }
  const group = [...groups.values()].find((one) => one.conversationId === spaceId)
  return group === undefined ? null : { kind: 'group', conversationId: group.conversationId }
}

function isSpaceType(name: string): name is SpaceType {
  return Object.hasOwn(MODELS, name)
}
