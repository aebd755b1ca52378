import type { Credentials } from './credentials.ts'
import { createEnterprise, type Enterprise } from './enterprise/enterprise.ts'
import { createFaults, type Faults } from './faults/faults.ts'
import { createGroups, type Groups } from './groups.ts'
import { createLoginCodes, type LoginCodes } from './loginCodes.ts'
import { createCustomRobot, type CustomRobot } from './messages/customRobot.ts'
import { createInbox, type Inbox } from './messages/inbox.ts'
import { createNotifications, type Notifications } from './messages/notifications.ts'
import { createMicroApps, type MicroApps } from './microApps.ts'
import { createTickets, type Tickets } from './tickets.ts'
import { createTokens, type Tokens } from './tokens.ts'

/** Everything that an operation can find or change, and that a reset makes anew. */
export interface World {
  credentials: Credentials
  enterprise: Enterprise
  tokens: Tokens
  tickets: Tickets
  loginCodes: LoginCodes
  microApps: MicroApps
  groups: Groups
  inbox: Inbox
  customRobot: CustomRobot
  notifications: Notifications
  faults: Faults
}

/** What a world is made with. */
export interface WorldOptions {
  /** Milliseconds since 1970. */
  now: () => number
  tokenLifetimeSeconds: number
  credentials: Credentials
}

/** A world as it is at the start: nothing lent, nobody changed. */
export function createWorld(options: WorldOptions): World {
  return {
    credentials: options.credentials,
    enterprise: createEnterprise(),
    tokens: createTokens(options.now, options.tokenLifetimeSeconds),
    tickets: createTickets(options.now),
    loginCodes: createLoginCodes(options.now),
    microApps: createMicroApps(options.credentials.agentId),
    groups: createGroups(),
    inbox: createInbox(),
    customRobot: createCustomRobot(options.credentials.robotSecret),
    notifications: createNotifications(),
    faults: createFaults(),
  }
}
