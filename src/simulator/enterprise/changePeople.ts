import type { LegacyCode } from '../refusals.ts'
import { definedOnly } from './defined.ts'
import { type Enterprise, orderOf, type Person, unionIdOf } from './enterprise.ts'

const MAX_NAME = 64
const MAX_REMARK = 1000
const MOBILE = /^(1\d{10}|\+\d{1,4}-\d{5,15})$/
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a person is to be like; what is `undefined` stays as it is. */
export interface PersonDraft {
  userId?: string | undefined
  name?: string | undefined
  title?: string | undefined
  mobile?: string | undefined
  email?: string | undefined
  orgEmail?: string | undefined
  telephone?: string | undefined
  jobNumber?: string | undefined
  workPlace?: string | undefined
  remark?: string | undefined
  hiredAt?: number | undefined
  hideMobile?: boolean | undefined
  senior?: boolean | undefined
  managerUserId?: string | undefined
  extension?: Record<string, string> | undefined
  deptIds?: number[] | undefined
  /** The place in each department, by its id. */
  orders?: Map<number, bigint> | undefined
}

/** Adds a person, or says with which errcode they cannot be. They have not activated yet. */
export function addPerson(enterprise: Enterprise, draft: PersonDraft): Person | LegacyCode {
  const { userId = freshUserId(enterprise) } = draft
  if (enterprise.people.has(userId)) return 60102
  const person: Person = {
    userId,
    unionId: unionIdOf(userId),
    name: '',
    title: '',
    mobile: '',
    stateCode: '86',
    email: '',
    orgEmail: '',
    telephone: '',
    jobNumber: '',
    workPlace: '',
    remark: '',
    hiredAt: null,
    hideMobile: false,
    active: false,
    senior: false,
    boss: false,
    admin: null,
    managerUserId: '',
    memberships: [],
    extension: {},
  }
  const problem = problemWith(enterprise, person, { name: '', mobile: '', deptIds: [], ...draft })
  if (problem !== null) return problem
  enterprise.joined += 1
  apply(enterprise, person, draft)
  enterprise.people.set(userId, person)
  enterprise.announce('user_add_org', { UserId: [userId] })
  return person
}

/** Changes a person; gives the errcode when it cannot be, `null` when it is done. */
export function changePerson(
  enterprise: Enterprise,
  userId: string,
  draft: PersonDraft,
): LegacyCode | null {
  const person = enterprise.people.get(userId)
  if (person === undefined) return 60121
  const problem = problemWith(enterprise, person, draft)
  if (problem !== null) return problem
  const prev = comparable(person)
  apply(enterprise, person, draft)
  const diffInfo = [{ prev, curr: comparable(person), userid: userId }]
  enterprise.announce('user_modify_org', { UserId: [userId] }, { diffInfo })
  return null
}

/** Removes a person and every trace of them; gives the errcode when there is nobody to remove. */
export function removePerson(enterprise: Enterprise, userId: string): LegacyCode | null {
  if (!enterprise.people.delete(userId)) return 60121
  const without = (userIds: string[]) => userIds.filter((one) => one !== userId)
  for (const department of enterprise.departments.values()) {
    department.managers = without(department.managers)
  }
  for (const role of enterprise.roles.values()) role.people = without(role.people)
  for (const person of enterprise.people.values()) {
    if (person.managerUserId === userId) person.managerUserId = ''
  }
  enterprise.announce('user_leave_org', { UserId: [userId] })
  return null
}

/** Makes a person an administrator, or takes it from them; gives the errcode when there is nobody. */
export function setAdmin(
  enterprise: Enterprise,
  userId: string,
  admin: Person['admin'],
): LegacyCode | null {
  const person = enterprise.people.get(userId)
  if (person === undefined) return 60121
  const before = person.admin
  person.admin = admin
  if ((before === null) === (admin === null)) return null
  enterprise.announce(admin === null ? 'org_admin_remove' : 'org_admin_add', { UserId: [userId] })
  return null
}

function problemWith(
  { people, departments }: Enterprise,
  { userId }: Person,
  draft: PersonDraft,
): LegacyCode | null {
  const { name, mobile, email, remark, jobNumber, deptIds, managerUserId } = draft
  const others = [...people.values()].filter((one) => one.userId !== userId)
  if (name !== undefined && (name.trim() === '' || name.length > MAX_NAME)) return 60112
  if (mobile !== undefined && !MOBILE.test(mobile)) return 60103
  if (mobile !== undefined && others.some((one) => one.mobile === mobile)) return 60104
  if (email !== undefined && !EMAIL.test(email)) return 60105
  if (email !== undefined && others.some((one) => one.email === email)) return 60106
  if (remark !== undefined && remark.length > MAX_REMARK) return 40065
  if (jobNumber !== undefined && jobNumber.length > MAX_NAME) return 60123
  if (deptIds?.length === 0) return 40066
  if (deptIds?.some((id) => !departments.has(id)) === true) return 60003
  if (managerUserId !== undefined && !people.has(managerUserId)) return 60128
  return null
}

function apply(enterprise: Enterprise, person: Person, draft: PersonDraft): void {
  const { userId: _userId, deptIds, orders, ...rest } = draft
  Object.assign(person, definedOnly(rest))
  if (deptIds !== undefined) move(enterprise, person, deptIds)
  for (const membership of person.memberships) {
    membership.order = orders?.get(membership.deptId) ?? membership.order
  }
}

/** Whoever leaves a department no longer leads it. */
function move(enterprise: Enterprise, person: Person, deptIds: number[]): void {
  const before = new Map(person.memberships.map((one) => [one.deptId, one]))
  person.memberships = [...new Set(deptIds)].map(
    (deptId) => before.get(deptId) ?? { deptId, order: orderOf(enterprise.joined), leader: false },
  )
  for (const { id, managers } of enterprise.departments.values()) {
    const place = managers.indexOf(person.userId)
    if (place >= 0 && !deptIds.includes(id)) managers.splice(place, 1)
  }
}

/** What an event shows of a person before and after. */
function comparable(person: Person): Record<string, string> {
  return {
    extFields: JSON.stringify(person.extension),
    name: person.name,
    telephone: person.telephone,
    remark: person.remark,
    workPlace: person.workPlace,
    jobNumber: person.jobNumber,
    email: person.email,
  }
}

function freshUserId({ joined }: Enterprise): string {
  return `0205${String(536_526_110_000 + joined * 7).padStart(12, '0')}`
}
