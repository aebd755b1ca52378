import type { FaultView, MessageView, PersonView, SimulatorView } from '../shared/sandbox/view.ts'
import type { Control } from './control.ts'
import type { Person } from './enterprise/enterprise.ts'
import type { Fault } from './faults/kinds.ts'
import { writeJson } from './json.ts'
import type { Arrived } from './messages/inbox.ts'

/** How many messages a look shows: a sending to everyone makes one for each person. */
const MOST_MESSAGES_SEEN = 300

/** Everything there is to see, as plain values that may leave the process. */
export function lookAt(control: Control): Omit<SimulatorView, 'address' | 'variables'> {
  const { enterprise, groups } = control.world()
  const arrived = control.arrived({})
  return {
    aheadMs: control.aheadMs(),
    departments: [...enterprise.departments.values()].map(({ id, name, parentId }) => {
      return { id, name, parentId }
    }),
    people: [...enterprise.people.values()].map(personView),
    groups: [...groups.values()].map(({ settings: _settings, ...group }) => group),
    messages: arrived.slice(-MOST_MESSAGES_SEEN).toReversed().map(messageView),
    olderMessages: Math.max(0, arrived.length - MOST_MESSAGES_SEEN),
    faults: control.faults().map(faultView),
    requests: control.requests().toReversed(),
  }
}

function personView(person: Person): PersonView {
  const { userId, name, title, mobile, active, boss, admin, memberships } = person
  const departments = memberships.map(({ deptId, leader }) => ({ id: deptId, leader }))
  return { userId, name, title, mobile, active, boss, admin, departments }
}

function messageView({ content, taskId, ...message }: Arrived): MessageView {
  const task = taskId === null ? null : String(taskId)
  return { ...message, content: writeJson(content), taskId: task }
}

function faultView({ id, kind, times, path, ...own }: Fault): FaultView {
  const given = Object.entries(own)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, String(value)] as const)
  return {
    id,
    kind,
    given: Object.fromEntries(given),
    timesLeft: times ?? null,
    path: path ?? '',
  }
}
