import type { FaultKind } from './faultKinds.ts'

/** What the frame always knows of the simulator. */
export interface SimulatorStanding {
  /** How many faults are ordered now. */
  faults: number
  /** How far its clock is ahead of this machine's, behind when negative. */
  aheadMs: number
}

/** All that can be seen of the simulator. Nothing of it is secret. */
export interface SimulatorView extends Omit<SimulatorStanding, 'faults'> {
  /** Base URL of both generations, without a slash at the end. */
  address: string
  /** Its root first; otherwise in the order they were made. */
  departments: DepartmentView[]
  people: PersonView[]
  groups: GroupView[]
  /** The newest first, at most 300. */
  messages: MessageView[]
  /** How many messages are older than those. */
  olderMessages: number
  /** In the order they were ordered. */
  faults: FaultView[]
  /** The newest first. */
  requests: SeenRequest[]
  /** Its address and credentials under the names that programs may know them by. */
  variables: Variable[]
}

/** A department of the invented enterprise. Only the root has no parent. */
export interface DepartmentView {
  id: number
  name: string
  parentId: number | null
}

/** A person of the invented enterprise. */
export interface PersonView {
  userId: string
  name: string
  title: string
  mobile: string
  active: boolean
  boss: boolean
  admin: 'main' | 'sub' | null
  departments: { id: number; leader: boolean }[]
}

/** A group chat. */
export interface GroupView {
  chatId: string
  conversationId: string
  name: string
  /** userid. */
  owner: string
  /** userids. */
  members: string[]
}

/** How a message came. */
export type Channel = 'work-notification' | 'custom-robot' | 'app-robot' | 'message' | 'chat'

/** Where a message went: to one person, or into a group by its openConversationId. */
export type Addressee =
  { kind: 'person'; userId: string } | { kind: 'group'; conversationId: string }

/** A message as it arrived. */
export interface MessageView {
  id: number
  /** Milliseconds since 1970. */
  at: number
  channel: Channel
  to: Addressee
  msgtype: string
  /** JSON: what stood under the name of the type. */
  content: string
  /** userids and mobile numbers that the message calls, `@all` for everyone. */
  mentions: string[]
  /** Of the sending that it was part of: a task_id, processQueryKey or messageId, `null` for none. */
  taskId: string | null
  read: boolean
  recalled: boolean
}

/** A fault as it was ordered. */
export interface FaultView {
  id: number
  kind: FaultKind
  /** Its own parameters, as they were given. */
  given: Record<string, string>
  /** How often it will still strike; `null` until it is removed. */
  timesLeft: number | null
  /** Strikes only where the path begins so; '' for everywhere. */
  path: string
}

/** One request that the simulator saw, without query, headers and body: those hold secrets. */
export interface SeenRequest {
  id: number
  /** Milliseconds since 1970. */
  at: number
  method: string
  path: string
  status: number
  /** The errcode or code answered; 0 when it was accepted. */
  code: number | string
  /** Where the simulator itself went wrong, if it did. */
  bug?: string
}

/** A login-free code, as a client gets it for the person who uses it. */
export interface LoginCode {
  code: string
  userId: string
  /** Milliseconds since 1970. */
  expiresAt: number
}

/** A variable of the environment; of one that holds a secret only the tail is shown. */
export interface Variable {
  name: string
  value: string
  isSecret: boolean
}
