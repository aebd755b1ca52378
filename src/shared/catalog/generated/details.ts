// Written by `npm run catalog`.
import type { PackedDetails } from '../packed.ts'

const files = {
  contacts: () => import('./details/contacts.json', { with: { type: 'json' } }),
  roles: () => import('./details/roles.json', { with: { type: 'json' } }),
  tokens: () => import('./details/tokens.json', { with: { type: 'json' } }),
  login: () => import('./details/login.json', { with: { type: 'json' } }),
  notifications: () => import('./details/notifications.json', { with: { type: 'json' } }),
  robots: () => import('./details/robots.json', { with: { type: 'json' } }),
  groups: () => import('./details/groups.json', { with: { type: 'json' } }),
  cards: () => import('./details/cards.json', { with: { type: 'json' } }),
  media: () => import('./details/media.json', { with: { type: 'json' } }),
  apps: () => import('./details/apps.json', { with: { type: 'json' } }),
  callbacks: () => import('./details/callbacks.json', { with: { type: 'json' } }),
  attendance: () => import('./details/attendance.json', { with: { type: 'json' } }),
  approvals: () => import('./details/approvals.json', { with: { type: 'json' } }),
  calendar: () => import('./details/calendar.json', { with: { type: 'json' } }),
  todos: () => import('./details/todos.json', { with: { type: 'json' } }),
  isv: () => import('./details/isv.json', { with: { type: 'json' } }),
  statistics: () => import('./details/statistics.json', { with: { type: 'json' } }),
  hr: () => import('./details/hr.json', { with: { type: 'json' } }),
  recruiting: () => import('./details/recruiting.json', { with: { type: 'json' } }),
  payroll: () => import('./details/payroll.json', { with: { type: 'json' } }),
  orgbrain: () => import('./details/orgbrain.json', { with: { type: 'json' } }),
  reports: () => import('./details/reports.json', { with: { type: 'json' } }),
  announcements: () => import('./details/announcements.json', { with: { type: 'json' } }),
  docs: () => import('./details/docs.json', { with: { type: 'json' } }),
  sheets: () => import('./details/sheets.json', { with: { type: 'json' } }),
  wiki: () => import('./details/wiki.json', { with: { type: 'json' } }),
  notable: () => import('./details/notable.json', { with: { type: 'json' } }),
  drive: () => import('./details/drive.json', { with: { type: 'json' } }),
  mail: () => import('./details/mail.json', { with: { type: 'json' } }),
  meetings: () => import('./details/meetings.json', { with: { type: 'json' } }),
  rooms: () => import('./details/rooms.json', { with: { type: 'json' } }),
  minutes: () => import('./details/minutes.json', { with: { type: 'json' } }),
  live: () => import('./details/live.json', { with: { type: 'json' } }),
  calls: () => import('./details/calls.json', { with: { type: 'json' } }),
  yida: () => import('./details/yida.json', { with: { type: 'json' } }),
  forms: () => import('./details/forms.json', { with: { type: 'json' } }),
  lowcode: () => import('./details/lowcode.json', { with: { type: 'json' } }),
  miniapps: () => import('./details/miniapps.json', { with: { type: 'json' } }),
  workbench: () => import('./details/workbench.json', { with: { type: 'json' } }),
  market: () => import('./details/market.json', { with: { type: 'json' } }),
  ai: () => import('./details/ai.json', { with: { type: 'json' } }),
  search: () => import('./details/search.json', { with: { type: 'json' } }),
  projects: () => import('./details/projects.json', { with: { type: 'json' } }),
  tasks: () => import('./details/tasks.json', { with: { type: 'json' } }),
  okr: () => import('./details/okr.json', { with: { type: 'json' } }),
  crm: () => import('./details/crm.json', { with: { type: 'json' } }),
  serviceaccounts: () => import('./details/serviceaccounts.json', { with: { type: 'json' } }),
  servicegroups: () => import('./details/servicegroups.json', { with: { type: 'json' } }),
  culture: () => import('./details/culture.json', { with: { type: 'json' } }),
  learning: () => import('./details/learning.json', { with: { type: 'json' } }),
  badges: () => import('./details/badges.json', { with: { type: 'json' } }),
  finance: () => import('./details/finance.json', { with: { type: 'json' } }),
  travel: () => import('./details/travel.json', { with: { type: 'json' } }),
  contracts: () => import('./details/contracts.json', { with: { type: 'json' } }),
  devices: () => import('./details/devices.json', { with: { type: 'json' } }),
  exclusive: () => import('./details/exclusive.json', { with: { type: 'json' } }),
  education: () => import('./details/education.json', { with: { type: 'json' } }),
  industries: () => import('./details/industries.json', { with: { type: 'json' } }),
  other: () => import('./details/other.json', { with: { type: 'json' } }),
}

/** The details of a group's operations, by id. */
export async function readDetails(group: string): Promise<ReadonlyMap<string, PackedDetails>> {
  const read = Object.entries(files).find(([name]) => name === group)?.[1]
  if (!read) return new Map()

  const { default: table } = await read()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON widens its texts; tests/shared/catalog/operations.test.ts parses every row
  return new Map(Object.entries(table as Record<string, PackedDetails>))
}
