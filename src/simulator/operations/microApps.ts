import { boolean, integer, listOf, optional, required, text } from '../fields.ts'
import { accepted, operation, refused } from '../operation.ts'
import { isVisibleTo, type MicroApp } from '../microApps.ts'
import type { LegacyCode } from '../refusals.ts'
import { userId } from './kinds.ts'

const MAX_NAME = 32
const MAX_DESC = 200
const permission = 'qyapi_microapp_manage'

/** https://open.dingtalk.com/document/development/create-an-h5-microapplication */
const create = operation({
  method: 'POST',
  path: '/microapp/create',
  token: 'app',
  permission,
  fields: {
    appIcon: optional(text, 33004),
    appName: optional(text, 33002),
    appDesc: optional(text, 33003),
    homepageUrl: optional(text, 33005),
    pcHomepageUrl: optional(text, 33006),
    ompLink: optional(text, 33008),
  },
  answer: ({ values, world: { microApps } }) => {
    const { appIcon, appName, appDesc, homepageUrl, pcHomepageUrl = '', ompLink = '' } = values
    if (appIcon === undefined) return refused(41012)
    if (appName === undefined) return refused(41013)
    if (appDesc === undefined) return refused(41014)
    if (homepageUrl === undefined) return refused(41010)
    const draft = {
      icon: appIcon,
      name: appName,
      desc: appDesc,
      homepageUrl,
      pcHomepageUrl,
      ompLink,
    }
    const problem = problemWith(draft)
    if (problem !== null) return refused(problem)
    const agentId = Math.max(...microApps.keys()) + 1
    const scope = { hidden: false, deptIds: [1], userIds: [] }
    microApps.set(agentId, { ...draft, agentId, own: true, scope })
    // 2016 called it id.
    return accepted({ agentid: agentId, errmsg: 'ok', id: agentId })
  },
})

/** https://open.dingtalk.com/document/development/manager-microapplications-api-permission */
const list = operation({
  method: 'POST',
  path: '/microapp/list',
  token: 'app',
  permission,
  fields: {},
  answer: ({ world: { microApps } }) => accepted({ appList: [...microApps.values()].map(row) }),
})

/** https://open.dingtalk.com/document/development/list-the-microapplications-visible-to-employees */
const listOfPerson = operation({
  method: 'GET',
  path: '/microapp/list_by_userid',
  token: 'app',
  permission,
  fields: { userid: required(userId, 33012) },
  answer: ({ values: { userid }, world: { enterprise, microApps } }) => {
    if (!enterprise.people.has(userid)) return refused(60121)
    const visible = [...microApps.values()].filter((one) => isVisibleTo(one, userid, enterprise))
    return accepted({ appList: visible.map(row) })
  },
})

/** https://open.dingtalk.com/document/development/gets-the-microapplication-visible-range-set-by-the-enterprise */
const getScope = operation({
  method: 'POST',
  path: '/microapp/visible_scopes',
  token: 'app',
  permission,
  fields: { agentId: required(integer, 40056) },
  answer: ({ values, world: { microApps } }) => {
    const app = microApps.get(values.agentId)
    if (app === undefined) return refused(70003)
    const { hidden, deptIds, userIds } = app.scope
    return accepted({
      deptVisibleScopes: deptIds,
      userVisibleScopes: userIds,
      errmsg: 'ok',
      isHidden: hidden,
    })
  },
})

/** https://open.dingtalk.com/document/development/set-the-visible-range-of-the-microapplication */
const setScope = operation({
  method: 'POST',
  path: '/microapp/set_visible_scopes',
  token: 'app',
  permission,
  fields: {
    agentId: required(integer, 40056),
    isHidden: optional(boolean),
    deptVisibleScopes: optional(listOf(integer, ','), 40009),
    userVisibleScopes: optional(listOf(userId, ','), 40031),
  },
  answer: ({ values, world: { enterprise, microApps } }) => {
    const app = microApps.get(values.agentId)
    if (app === undefined) return refused(70003)
    const { deptVisibleScopes: deptIds, userVisibleScopes: userIds } = values
    if (deptIds?.some((id) => !enterprise.departments.has(id)) === true) return refused(60003)
    if (userIds?.some((id) => !enterprise.people.has(id)) === true) return refused(40031)
    app.scope = {
      hidden: values.isHidden ?? app.scope.hidden,
      deptIds: deptIds ?? app.scope.deptIds,
      userIds: userIds ?? app.scope.userIds,
    }
    return accepted()
  },
})

/** https://open.dingtalk.com/document/development/delete-an-h5-microapplication */
const remove = operation({
  method: 'POST',
  path: '/microapp/delete',
  token: 'app',
  permission,
  fields: { agentId: required(integer, 40056) },
  answer: ({ values, world: { microApps } }) => {
    const app = microApps.get(values.agentId)
    if (app === undefined) return refused(70003)
    if (!app.own) return refused(60012)
    microApps.delete(app.agentId)
    return accepted()
  },
})

/** Apps of the enterprise and who finds them. */
export const microAppOperations = [create, list, listOfPerson, getScope, setScope, remove]

type Draft = Omit<MicroApp, 'agentId' | 'own' | 'scope'>

function problemWith(draft: Draft): LegacyCode | null {
  if (draft.name.trim() === '' || draft.name.length > MAX_NAME) return 33002
  if (draft.desc.trim() === '' || draft.desc.length > MAX_DESC) return 33003
  if (!draft.icon.startsWith('@')) return 33004
  if (!isWebAddress(draft.homepageUrl)) return 33005
  if (draft.pcHomepageUrl !== '' && !isWebAddress(draft.pcHomepageUrl)) return 33006
  return draft.ompLink === '' || isWebAddress(draft.ompLink) ? null : 33008
}

function isWebAddress(address: string): boolean {
  const protocol = URL.parse(address)?.protocol
  return protocol === 'http:' || protocol === 'https:'
}

function row(app: MicroApp) {
  return {
    agentId: app.agentId,
    appDesc: app.desc,
    appIcon: app.icon,
    appStatus: 1,
    homepageLink: app.homepageUrl,
    isSelf: app.own,
    name: app.name,
    ompLink: app.ompLink,
    pcHomepageLink: app.pcHomepageUrl,
  }
}
