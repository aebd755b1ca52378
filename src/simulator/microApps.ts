import type { Enterprise } from './enterprise/enterprise.ts'
import { pathToRoot } from './enterprise/tree.ts'

/** An app of the enterprise, as its people find it in the workbench. */
export interface MicroApp {
  agentId: number
  name: string
  desc: string
  /** A media_id. */
  icon: string
  homepageUrl: string
  pcHomepageUrl: string
  /** Its pages in the admin console. */
  ompLink: string
  /** Made by the enterprise, not by DingTalk. */
  own: boolean
  scope: Scope
}

/** Who finds an app. */
export interface Scope {
  hidden: boolean
  deptIds: number[]
  userIds: string[]
}

/** The apps by AgentId. */
export type MicroApps = Map<number, MicroApp>

/** The app that the credentials belong to, and two of DingTalk's own. */
export function createMicroApps(agentId: string): MicroApps {
  const rows = [
    { agentId: Number(agentId), name: '沙箱应用', desc: '用于联调的企业内部应用', own: true },
    { agentId: 100_001, name: '考勤打卡', desc: '上下班打卡', own: false },
    { agentId: 100_002, name: '公告', desc: '企业公告', own: false },
  ]
  return new Map(
    rows.map((row) => [
      row.agentId,
      {
        ...row,
        icon: '@sandbox-icon',
        homepageUrl: `https://app.example.com/${row.agentId}`,
        pcHomepageUrl: '',
        ompLink: '',
        scope: { hidden: false, deptIds: [1], userIds: [] },
      },
    ]),
  )
}

/** Whether a person finds an app: by name, or through a department that is theirs or above it. */
export function isVisibleTo({ scope }: MicroApp, userId: string, enterprise: Enterprise): boolean {
  if (scope.hidden) return false
  if (scope.userIds.includes(userId)) return true
  const memberships = enterprise.people.get(userId)?.memberships ?? []
  return memberships.some(({ deptId }) =>
    pathToRoot(enterprise, deptId).some((id) => scope.deptIds.includes(id)),
  )
}
