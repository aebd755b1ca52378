import type { Enterprise, Membership, Person, Role } from '../enterprise/enterprise.ts'

/** A person as `/user/get` shows them, which writes maps as text that is not quite JSON. */
export function legacyDetail(person: Person, enterprise: Enterprise) {
  const mapText = (of: (membership: Membership) => string) =>
    `{${person.memberships.map((one) => `${one.deptId}:${of(one)}`).join(', ')}}`
  return {
    unionid: person.unionId,
    openId: person.unionId,
    roles: rolesOf(person, enterprise).map((role) => ({
      id: role.id,
      name: role.name,
      groupName: role.groupName,
      type: role.groupName === '默认' ? role.id % 1000 : 0,
    })),
    remark: person.remark,
    userid: person.userId,
    isLeaderInDepts: mapText((one) => String(one.leader)),
    isBoss: person.boss,
    ...(person.hiredAt === null ? {} : { hiredDate: person.hiredAt }),
    isSenior: person.senior,
    tel: person.telephone,
    department: person.memberships.map((one) => one.deptId),
    workPlace: person.workPlace,
    email: person.email,
    orderInDepts: mapText((one) => String(one.order)),
    mobile: person.mobile,
    errmsg: 'ok',
    active: person.active,
    avatar: '',
    isAdmin: person.admin !== null,
    tags: {},
    isHide: person.hideMobile,
    jobnumber: person.jobNumber,
    name: person.name,
    ...(Object.keys(person.extension).length === 0 ? {} : { extattr: person.extension }),
    stateCode: person.stateCode,
    position: person.title,
    realAuthed: person.active,
  }
}

/** A person as they are shown to themselves on the api host. */
export function ownDetail(person: Person) {
  return {
    nick: person.name,
    unionId: person.unionId,
    avatarUrl: '',
    openId: person.unionId,
    mobile: person.mobile,
    stateCode: person.stateCode,
    email: person.email,
  }
}

/** A person as `/topapi/v2/user/get` shows them: its fields in the order of the alphabet. */
export function detail(person: Person, enterprise: Enterprise) {
  return {
    active: person.active,
    admin: person.admin !== null,
    avatar: '',
    boss: person.boss,
    dept_id_list: person.memberships.map((one) => one.deptId),
    dept_order_list: person.memberships.map((one) => ({ dept_id: one.deptId, order: one.order })),
    email: person.email,
    exclusive_account: false,
    ...extensionOf(person),
    hide_mobile: person.hideMobile,
    ...(person.hiredAt === null ? {} : { hired_date: person.hiredAt }),
    job_number: person.jobNumber,
    leader_in_dept: person.memberships.map((one) => ({ dept_id: one.deptId, leader: one.leader })),
    ...(person.managerUserId === '' ? {} : { manager_userid: person.managerUserId }),
    mobile: person.mobile,
    name: person.name,
    ...(person.orgEmail === '' ? {} : { org_email: person.orgEmail }),
    real_authed: person.active,
    remark: person.remark,
    role_list: rolesOf(person, enterprise).map((role) => ({
      group_name: role.groupName,
      id: role.id,
      name: role.name,
    })),
    senior: person.senior,
    state_code: person.stateCode,
    telephone: person.telephone,
    title: person.title,
    unionid: person.unionId,
    userid: person.userId,
    work_place: person.workPlace,
  }
}

/** A person as a row of `/user/listbypage`, in one of their departments. */
export function legacyListRow({ person, membership }: { person: Person; membership: Membership }) {
  return {
    unionid: person.unionId,
    openId: person.unionId,
    remark: person.remark,
    userid: person.userId,
    isBoss: person.boss,
    ...(person.hiredAt === null ? {} : { hiredDate: person.hiredAt }),
    tel: person.telephone,
    department: person.memberships.map((one) => one.deptId),
    workPlace: person.workPlace,
    email: person.email,
    order: membership.order,
    isLeader: membership.leader,
    mobile: person.mobile,
    active: person.active,
    isAdmin: person.admin !== null,
    avatar: '',
    isHide: person.hideMobile,
    jobnumber: person.jobNumber,
    name: person.name,
    extattr: person.extension,
    stateCode: person.stateCode,
    position: person.title,
  }
}

/** A person as a row of `/topapi/v2/user/list`, in one of their departments. */
export function listRow({ person, membership }: { person: Person; membership: Membership }) {
  return {
    active: person.active,
    admin: person.admin !== null,
    avatar: '',
    boss: person.boss,
    dept_id_list: person.memberships.map((one) => one.deptId),
    dept_order: membership.order,
    email: person.email,
    exclusive_account: false,
    ...extensionOf(person),
    hide_mobile: person.hideMobile,
    ...(person.hiredAt === null ? {} : { hired_date: person.hiredAt }),
    job_number: person.jobNumber,
    leader: membership.leader,
    mobile: person.mobile,
    name: person.name,
    ...(person.orgEmail === '' ? {} : { org_email: person.orgEmail }),
    remark: person.remark,
    state_code: person.stateCode,
    telephone: person.telephone,
    title: person.title,
    unionid: person.unionId,
    userid: person.userId,
    work_place: person.workPlace,
  }
}

function extensionOf({ extension }: Person) {
  return Object.keys(extension).length === 0 ? {} : { extension: JSON.stringify(extension) }
}

function rolesOf({ userId }: Person, { roles }: Enterprise): Role[] {
  return [...roles.values()].filter((role) => role.people.includes(userId))
}
