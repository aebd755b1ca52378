import type { Operation } from '../operation.ts'
import { appRobotOperations } from './appRobot.ts'
import { callbackOperations } from './callbacks.ts'
import { cardOperations } from './cards.ts'
import { chatBindingOperations } from './chatBindings.ts'
import { chatReaderOperations } from './chatReaders.ts'
import { chatOperations } from './chats.ts'
import { customRobotOperations } from './customRobot.ts'
import { departmentChangeOperations } from './departmentChanges.ts'
import { departmentPathOperations } from './departmentPaths.ts'
import { departmentOperations } from './departments.ts'
import { loginOperations } from './login.ts'
import { mediaOperations } from './media.ts'
import { messageOperations } from './messages.ts'
import { microAppOperations } from './microApps.ts'
import { notificationOperations } from './notifications.ts'
import { peopleOperations } from './people.ts'
import { peopleChangeOperations } from './peopleChanges.ts'
import { peopleListOperations } from './peopleLists.ts'
import { peopleLookupOperations } from './peopleLookups.ts'
import { personTokenOperations } from './personTokens.ts'
import { roleOperations } from './roles.ts'
import { scopeOperations } from './scopes.ts'
import { ssoOperations } from './sso.ts'
import { sendToConversationOperations } from './sendToConversation.ts'
import { sessionWebhookOperations } from './sessionWebhook.ts'
import { streamOperations } from './stream.ts'
import { ticketOperations } from './tickets.ts'
import { tokenOperations } from './tokens.ts'

/** Everything the simulator can be asked, family by family. */
export const OPERATIONS: readonly Operation[] = [
  ...tokenOperations,
  ...personTokenOperations,
  ...ssoOperations,
  ...ticketOperations,
  ...loginOperations,
  ...scopeOperations,
  ...departmentOperations,
  ...departmentPathOperations,
  ...departmentChangeOperations,
  ...peopleOperations,
  ...peopleListOperations,
  ...peopleLookupOperations,
  ...peopleChangeOperations,
  ...roleOperations,
  ...microAppOperations,
  ...notificationOperations,
  ...mediaOperations,
  ...messageOperations,
  ...chatOperations,
  ...chatBindingOperations,
  ...chatReaderOperations,
  ...sendToConversationOperations,
  ...customRobotOperations,
  ...appRobotOperations,
  ...sessionWebhookOperations,
  ...streamOperations,
  ...callbackOperations,
  ...cardOperations,
]
