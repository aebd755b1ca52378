import { childrenOf, pathToRoot } from '../enterprise/tree.ts'
import { integer, optional, required } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { userId } from './kinds.ts'

const permission = 'qyapi_get_department_list'

/** https://open.dingtalk.com/document/development/obtain-a-sub-department-id-list */
const listIds = operation({
  method: 'GET',
  path: '/department/list_ids',
  token: 'app',
  permission,
  fields: { id: required(integer, 40009) },
  answer: ({ values: { id }, world: { enterprise } }) => {
    if (!enterprise.departments.has(id)) return refused(60003)
    return accepted({ sub_dept_id_list: childrenOf(enterprise, id).map((one) => one.id) })
  },
})

/** Without a userid it tells of nobody. */
const listParentsOfPerson = operation({
  method: 'GET',
  path: '/department/list_parent_depts',
  token: 'app',
  permission,
  fields: { userId: optional(userId, 33012) },
  answer: ({ values, world: { enterprise } }) => {
    if (values.userId === undefined) return accepted({ department: [] })
    const person = enterprise.people.get(values.userId)
    if (person === undefined) return refused(60121)
    return accepted({
      department: person.memberships.map(({ deptId }) => pathToRoot(enterprise, deptId)),
    })
  },
})

const listParents = operation({
  method: 'GET',
  path: '/department/list_parent_depts_by_dept',
  token: 'app',
  permission,
  fields: { id: required(integer, 40009) },
  answer: ({ values: { id }, world: { enterprise } }) =>
    enterprise.departments.has(id)
      ? accepted({ parentIds: pathToRoot(enterprise, id) })
      : refused(60003),
})

/** https://open.dingtalk.com/document/development/obtain-the-list-of-sub-department-ids */
const listSubIds = operation({
  method: 'POST',
  path: '/topapi/v2/department/listsubid',
  token: 'app',
  permission,
  fields: { dept_id: required(integer) },
  answer: ({ values: { dept_id: id }, world: { enterprise } }) => {
    if (!enterprise.departments.has(id)) return refused(60003)
    return accepted({ result: { dept_id_list: childrenOf(enterprise, id).map((one) => one.id) } })
  },
})

/** The list begins with the department itself and ends with the root. */
const listCurrentParents = operation({
  method: 'POST',
  path: '/topapi/v2/department/listparentbydept',
  token: 'app',
  permission,
  fields: { dept_id: required(integer) },
  answer: ({ values: { dept_id: id }, world: { enterprise } }) =>
    enterprise.departments.has(id)
      ? accepted({ result: { parent_id_list: pathToRoot(enterprise, id) } })
      : refused(60003),
})

const listCurrentParentsOfPerson = operation({
  method: 'POST',
  path: '/topapi/v2/department/listparentbyuser',
  token: 'app',
  permission,
  fields: { userid: required(userId, 33012) },
  answer: ({ values, world: { enterprise } }) => {
    const person = enterprise.people.get(values.userid)
    if (person === undefined) return refused(33012)
    const paths = person.memberships.map(({ deptId }) => ({
      parent_dept_id_list: pathToRoot(enterprise, deptId),
    }))
    return accepted({ result: { parent_list: paths } })
  },
})

/** Ids of departments above and below, in both forms. */
export const departmentPathOperations = [
  listIds,
  listParentsOfPerson,
  listParents,
  listSubIds,
  listCurrentParents,
  listCurrentParentsOfPerson,
]
