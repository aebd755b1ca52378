import { type Callbacks, createCallbacks } from './callbacks/callbacks.ts'
import type { Cards } from './cards/cards.ts'
import { createClock, type Clock } from './clock.ts'
import type { Credentials } from './credentials.ts'
import { createEnterprise, type Enterprise } from './enterprise/enterprise.ts'
import { createEvents, type Events } from './events/events.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createGroups, type Groups } from './groups.ts'
import { createLoginCodes, type LoginCodes } from './loginCodes.ts'
import { createMedia, type Media } from './media/media.ts'
import { createCustomRobot, type CustomRobot } from './messages/customRobot.ts'
import { createInbox, type Inbox } from './messages/inbox.ts'
import { createNotifications, type Notifications } from './messages/notifications.ts'
import { createMicroApps, type MicroApps } from './microApps.ts'
import { createPermissions, type Permissions } from './permissions.ts'
import { createPersonTokens, type PersonTokens } from './personTokens.ts'
import { type Conversation, createConversation } from './robot/conversation.ts'
import { createPickedConversations, type PickedConversations } from './pickedConversations.ts'
import { createStream, type Stream } from './stream/stream.ts'
import { createTickets, type Tickets } from './tickets.ts'
import { createTokens, type Tokens } from './tokens.ts'

/** Everything that an operation can find or change, and that a reset makes anew. */
export interface World {
  clock: Clock
  events: Events
  callbacks: Callbacks
  stream: Stream
  conversation: Conversation
  cards: Cards
  permissions: Permissions
  /** Base URL of the simulator, without a slash at the end. */
  address: () => string
  credentials: Credentials
  enterprise: Enterprise
  tokens: Tokens
  personTokens: PersonTokens
  tickets: Tickets
  loginCodes: LoginCodes
  microApps: MicroApps
  groups: Groups
  pickedConversations: PickedConversations
  inbox: Inbox
  media: Media
  customRobot: CustomRobot
  notifications: Notifications
  faults: Faults
  /** Ends what goes on in it by itself; it is not to be used after that. */
  end: () => void
}

/** What a world is made with. */
export interface WorldOptions {
  /** What its clock goes by: milliseconds since 1970. */
  system: () => number
  tokenLifetimeSeconds: number
  credentials: Credentials
  address: () => string
}

/** A world as it is at the start: nothing lent, nobody changed. */
export function createWorld(options: WorldOptions): World {
  const { credentials, address } = options
  const clock = createClock(options.system)
  const events = createEvents(clock.now, credentials.corpId)
  const callbacks = createCallbacks(clock, events, credentials.corpId)
  const stream = createStream(clock, events)
  return {
    clock,
    events,
    callbacks,
    stream,
    cards: new Map(),
    permissions: createPermissions(),
    conversation: createConversation({ clock, stream, credentials, address }),
    address,
    credentials,
    enterprise: createEnterprise(events.emit),
    tokens: createTokens(clock.now, options.tokenLifetimeSeconds),
    personTokens: createPersonTokens(clock.now, options.tokenLifetimeSeconds),
    tickets: createTickets(clock.now),
    loginCodes: createLoginCodes(clock.now),
    microApps: createMicroApps(credentials.agentId),
    groups: createGroups(),
    pickedConversations: createPickedConversations(clock.now),
    inbox: createInbox(),
    media: createMedia(),
    customRobot: createCustomRobot(credentials.robotSecret),
    notifications: createNotifications(),
    faults: createFaults(),
    end: () => {
      clock.stop()
      callbacks.stop()
      stream.connections.drop()
    },
  }
}
