import { createHash } from 'node:crypto'
import { type Announce, unheard } from '../events/announce.ts'
import seed from './enterprise.json' with { type: 'json' }

/** The root department, which is the enterprise itself. */
export const ROOT_DEPT_ID = 1

/** A department. The root is the only one without a parent. */
export interface Department {
  id: number
  name: string
  parentId: number | null
  order: number
  createDeptGroup: boolean
  autoAddUser: boolean
  hidden: boolean
  /** userids of those who lead it. */
  managers: string[]
  /** The group chat of the department, '' when it has none. */
  groupChatId: string
  sourceIdentifier: string
}

/** A person's place in one department. */
export interface Membership {
  deptId: number
  /** Beyond 2^53, as the real ones are. */
  order: bigint
  leader: boolean
}

/** A person. */
export interface Person {
  userId: string
  unionId: string
  name: string
  title: string
  mobile: string
  stateCode: string
  email: string
  orgEmail: string
  telephone: string
  jobNumber: string
  workPlace: string
  remark: string
  hiredAt: number | null
  hideMobile: boolean
  active: boolean
  senior: boolean
  boss: boolean
  admin: 'main' | 'sub' | null
  managerUserId: string
  memberships: Membership[]
  extension: Record<string, string>
}

/** A role, in a group of roles. */
export interface Role {
  id: number
  name: string
  groupId: number
  groupName: string
  /** userids, in the order they were given the role. */
  people: string[]
}

/** The people of an enterprise and how they are ordered. Maps keep the order of entry. */
export interface Enterprise {
  departments: Map<number, Department>
  people: Map<string, Person>
  roles: Map<number, Role>
  /** What the next department gets as its id: no id is used twice. */
  nextDeptId: number
  /** How many people have joined, which the next one's userid and place come from. */
  joined: number
  /** Tells of every change. */
  announce: Announce
}

/** Makes the invented enterprise: the same at every call, shared with nobody. */
export function createEnterprise(announce: Announce = unheard): Enterprise {
  const roles = seed.roleGroups.flatMap((group) =>
    group.roles.map((role) => ({
      id: role.id,
      name: role.name,
      groupId: group.id,
      groupName: group.name,
      people: [...role.people],
    })),
  )
  return {
    departments: new Map(seed.departments.map((row) => [row.id, departmentOf(row)])),
    people: new Map(seed.people.map((row, index) => [row.userId, personOf(row, index)])),
    roles: new Map(roles.map((role) => [role.id, role])),
    nextDeptId: 88_100_001,
    joined: seed.people.length,
    announce,
  }
}

/** The union id that belongs to a userid: base64-like, ending as DingTalk's do. */
export function unionIdOf(userId: string): string {
  const digest = createHash('sha256').update(`union ${userId}`).digest('base64url')
  return `${digest.replaceAll(/[-_]/g, 'x').slice(0, 19)}iEiE`
}

/** The place in a department that the nth member to join is given. */
export function orderOf(index: number): bigint {
  return 176_379_156_324_762_512n - BigInt(index) * 1_000_000_000_001n
}

function departmentOf({ id, name, parentId }: (typeof seed.departments)[number]): Department {
  return {
    id,
    name,
    parentId,
    order: id,
    createDeptGroup: true,
    autoAddUser: true,
    hidden: false,
    managers: seed.people.filter((one) => one.leads?.includes(id)).map((one) => one.userId),
    groupChatId: `chat${createHash('md5').update(String(id)).digest('hex')}`,
    sourceIdentifier: '',
  }
}

function personOf(row: (typeof seed.people)[number], index: number): Person {
  const number = String(index + 1).padStart(4, '0')
  return {
    userId: row.userId,
    unionId: unionIdOf(row.userId),
    name: row.name,
    title: row.title,
    // No operator has numbers that start with 100.
    mobile: `1000000${number}`,
    stateCode: '86',
    email: `${row.userId}@example.com`,
    orgEmail: '',
    telephone: `010-0000${number}`,
    jobNumber: `SX${number}`,
    workPlace: '杭州',
    remark: '',
    hiredAt: Date.UTC(2016 + (index % 9), index % 12, 1 + (index % 28)),
    hideMobile: row.hideMobile ?? false,
    active: row.active ?? true,
    senior: row.senior ?? false,
    boss: row.boss ?? false,
    admin: row.admin === 'main' || row.admin === 'sub' ? row.admin : null,
    managerUserId: managerOf(row.userId, row.departments),
    memberships: row.departments.map((deptId) => ({
      deptId,
      order: orderOf(index),
      leader: row.leads?.includes(deptId) ?? false,
    })),
    extension: {},
  }
}

/** Whoever leads the person's first department, or the nearest one above it; '' for the head. */
function managerOf(userId: string, departments: readonly number[]): string {
  let deptId: number | null | undefined = departments[0]
  while (typeof deptId === 'number') {
    const current: number = deptId
    const leader = seed.people.find(
      (one) => one.userId !== userId && one.leads?.includes(current) === true,
    )
    if (leader !== undefined) return leader.userId
    deptId = seed.departments.find((one) => one.id === current)?.parentId
  }
  return ''
}
