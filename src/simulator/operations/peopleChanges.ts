import { addPerson, changePerson, removePerson } from '../enterprise/changePeople.ts'
import {
  boolean,
  integer,
  type Kind,
  listOf,
  optional,
  required,
  text,
  type Values,
} from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import type { LegacyCode } from '../refusals.ts'
import { orderList, orderMap, textMap, userId } from './kinds.ts'

const permission = 'qyapi_manage_addresslist'
const MAX_REMOVED = 20

/** A list in JSON; ids in a row with commas between are refused with a code of their own. */
const jsonDeptIds: Kind<number[]> = (raw) =>
  typeof raw === 'string' && !raw.trim().startsWith('[') ? undefined : listOf(integer, ',')(raw)

const legacyFields = {
  orderInDepts: optional(orderMap, 40011),
  position: optional(text),
  tel: optional(text),
  workPlace: optional(text),
  remark: optional(text),
  email: optional(text),
  orgEmail: optional(text),
  jobnumber: optional(text),
  isHide: optional(boolean),
  isSenior: optional(boolean),
  extattr: optional(textMap, 60122),
  hiredDate: optional(integer),
  managerUserid: optional(text),
}

const currentFields = {
  dept_order_list: optional(orderList, 40011),
  title: optional(text),
  telephone: optional(text),
  work_place: optional(text),
  remark: optional(text),
  email: optional(text),
  org_email: optional(text),
  job_number: optional(text),
  hide_mobile: optional(boolean),
  senior_mode: optional(boolean),
  extension: optional(textMap, 60122),
  hired_date: optional(integer),
  manager_userid: optional(text),
}

const create = operation({
  method: 'POST',
  path: '/user/create',
  token: 'app',
  permission,
  fields: {
    userid: optional(userId, 33012),
    name: required(text),
    department: required(jsonDeptIds, 40025),
    mobile: required(text, 60103),
    ...legacyFields,
  },
  answer: ({ values, world: { enterprise } }) => {
    const added = addPerson(enterprise, {
      userId: values.userid,
      name: values.name,
      deptIds: values.department,
      mobile: values.mobile,
      ...legacyDraft(values),
    })
    return typeof added === 'number'
      ? refused(added)
      : accepted({ errmsg: 'created', userid: added.userId })
  },
})

const update = operation({
  method: 'POST',
  path: '/user/update',
  token: 'app',
  permission,
  fields: {
    userid: required(userId, 33012),
    name: optional(text),
    department: optional(jsonDeptIds, 40025),
    mobile: optional(text, 60103),
    ...legacyFields,
  },
  answer: ({ values, world: { enterprise } }) =>
    done(
      changePerson(enterprise, values.userid, {
        name: values.name,
        deptIds: values.department,
        mobile: values.mobile,
        ...legacyDraft(values),
      }),
      'updated',
    ),
})

/** A GET that destroys: so it is. */
const remove = operation({
  method: 'GET',
  path: '/user/delete',
  token: 'app',
  permission,
  fields: { userid: required(userId, 33012) },
  answer: ({ values, world }) => done(removePerson(world.enterprise, values.userid), 'deleted'),
})

/** Of the 2016 guide: all of 1 to 20 people, or nobody. */
const removeMany = operation({
  method: 'POST',
  path: '/user/batchdelete',
  token: 'app',
  permission,
  fields: { useridlist: required(listOf(userId, ','), 40031) },
  answer: ({ values: { useridlist: ids }, world: { enterprise } }) => {
    if (ids.length === 0 || ids.length > MAX_REMOVED) return refused(40032)
    if (ids.some((id) => !enterprise.people.has(id))) return refused(40031)
    for (const id of ids) removePerson(enterprise, id)
    return accepted({ errmsg: 'deleted' })
  },
})

/** https://open.dingtalk.com/document/development/user-information-creation */
const createCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/user/create',
  token: 'app',
  permission,
  fields: {
    userid: optional(userId, 33012),
    name: required(text),
    mobile: required(text),
    dept_id_list: required(listOf(integer, ','), 40066),
    ...currentFields,
  },
  answer: ({ values, world: { enterprise } }) => {
    const added = addPerson(enterprise, {
      userId: values.userid,
      name: values.name,
      mobile: values.mobile,
      deptIds: values.dept_id_list,
      ...currentDraft(values),
    })
    if (typeof added === 'number') return refused(added)
    return accepted({ result: { unionId: added.unionId, userid: added.userId } })
  },
})

/** https://open.dingtalk.com/document/development/user-information-update */
const updateCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/user/update',
  token: 'app',
  permission,
  fields: {
    userid: required(userId, 33012),
    name: optional(text),
    mobile: optional(text),
    dept_id_list: optional(listOf(integer, ','), 40066),
    ...currentFields,
  },
  answer: ({ values, world: { enterprise } }) =>
    done(
      changePerson(enterprise, values.userid, {
        name: values.name,
        mobile: values.mobile,
        deptIds: values.dept_id_list,
        ...currentDraft(values),
      }),
    ),
})

/** https://open.dingtalk.com/document/development/delete-a-user */
const removeCurrent = operation({
  method: 'POST',
  path: '/topapi/v2/user/delete',
  token: 'app',
  permission,
  fields: { userid: required(userId, 33012) },
  answer: ({ values, world }) => done(removePerson(world.enterprise, values.userid)),
})

/** Making, changing and removing of people, in both forms. */
export const peopleChangeOperations = [
  create,
  update,
  remove,
  removeMany,
  createCurrent,
  updateCurrent,
  removeCurrent,
]

function legacyDraft(values: Values<typeof legacyFields>) {
  return {
    orders: values.orderInDepts,
    title: values.position,
    telephone: values.tel,
    workPlace: values.workPlace,
    remark: values.remark,
    email: values.email,
    orgEmail: values.orgEmail,
    jobNumber: values.jobnumber,
    hideMobile: values.isHide,
    senior: values.isSenior,
    extension: values.extattr,
    hiredAt: values.hiredDate,
    managerUserId: values.managerUserid,
  }
}

function currentDraft(values: Values<typeof currentFields>) {
  return {
    orders: values.dept_order_list,
    title: values.title,
    telephone: values.telephone,
    workPlace: values.work_place,
    remark: values.remark,
    email: values.email,
    orgEmail: values.org_email,
    jobNumber: values.job_number,
    hideMobile: values.hide_mobile,
    senior: values.senior_mode,
    extension: values.extension,
    hiredAt: values.hired_date,
    managerUserId: values.manager_userid,
  }
}

function done(problem: LegacyCode | null, errmsg?: string) {
  if (problem !== null) return refused(problem)
  return accepted(errmsg === undefined ? {} : { errmsg })
}
