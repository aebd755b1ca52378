import { Building2, MessagesSquare, Users } from 'lucide-react'
import { type Key, Tree, TreeItem } from 'react-aria-components'
import type { GroupView, PersonView, SimulatorView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { classes } from '../../../ui/classes.ts'
import { sandboxMessages } from '../sandbox.messages.ts'
import { type Branch, peopleUnder } from './branches.ts'
import { PersonMarks } from './PersonMarks.tsx'
import { keyOf, type Shown, unreadCounts } from './shown.ts'
import { TreeRow } from './TreeRow.tsx'
import styles from './who.module.css'

/** At first the enterprise and its departments are in sight, not all of its people. */
const FIRST_OPEN = ['groups', 'department 1']

interface Row {
  key: string
  shown: Shown
}

/** The enterprise as a tree. A person in two departments stands in both. */
export function WhoTree({
  view,
  branches,
  groups,
  isSearching,
  shown,
  onShow,
}: {
  view: SimulatorView
  branches: Branch[]
  groups: GroupView[]
  isSearching: boolean
  shown: Shown
  onShow: (shown: Shown) => void
}) {
  const text = useText(sandboxMessages)
  const rows = [
    ...groups.map(({ conversationId }): Row => rowOf({ kind: 'group', conversationId })),
    ...branches.flatMap(rowsOf),
  ]
  const unread = unreadCounts(view.messages)
  const selected = rows.filter(({ shown: one }) => keyOf(one) === keyOf(shown))
  const open = isSearching ? ['groups', ...rows.map(({ key }) => key)] : FIRST_OPEN

  function select(keys: 'all' | Set<Key>) {
    const row = keys === 'all' ? undefined : rows.find(({ key }) => keys.has(key))
    if (row) onShow(row.shown)
  }

  return (
    <Tree
      aria-label={text.enterprise}
      className={classes(styles.tree)}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selected.slice(0, 1).map(({ key }) => key)}
      onSelectionChange={select}
      defaultExpandedKeys={open}
    >
      {branches.map((branch) => (
        <DepartmentItem key={branch.department.id} branch={branch} unread={unread} />
      ))}
      {groups.length > 0 && (
        <TreeItem id="groups" textValue={text.groups} className={classes(styles.item)}>
          <TreeRow icon={<MessagesSquare aria-hidden />} name={text.groups} />
          {groups.map(({ conversationId, name }) => {
            const { key } = rowOf({ kind: 'group', conversationId })
            return (
              <TreeItem key={key} id={key} textValue={name} className={classes(styles.item)}>
                <TreeRow icon={<Users aria-hidden />} name={name} unread={unread.get(key)} />
              </TreeItem>
            )
          })}
        </TreeItem>
      )}
    </Tree>
  )
}

function DepartmentItem({ branch, unread }: { branch: Branch; unread: Map<string, number> }) {
  const { department, people, under } = branch
  const { key } = rowOf({ kind: 'department', id: department.id })
  const Icon = department.parentId === null ? <Building2 aria-hidden /> : undefined
  return (
    <TreeItem id={key} textValue={department.name} className={classes(styles.item)}>
      <TreeRow
        icon={Icon}
        name={department.name}
        unread={sumOf(unread, peopleUnder(branch))}
        quiet
      />
      {under.map((one) => (
        <DepartmentItem key={one.department.id} branch={one} unread={unread} />
      ))}
      {people.map((person) => (
        <PersonItem key={person.userId} person={person} deptId={department.id} unread={unread} />
      ))}
    </TreeItem>
  )
}

function PersonItem({
  person,
  deptId,
  unread,
}: {
  person: PersonView
  deptId: number
  unread: Map<string, number>
}) {
  const { userId, name, title } = person
  const row = rowOf({ kind: 'person', userId }, deptId)
  const leads = person.departments.some(({ id, leader }) => id === deptId && leader)
  return (
    <TreeItem id={row.key} textValue={`${name} ${userId}`} className={classes(styles.item)}>
      <TreeRow
        name={name}
        title={title}
        unread={unread.get(keyOf(row.shown))}
        marks={<PersonMarks person={person} leads={leads} />}
      />
    </TreeItem>
  )
}

function rowsOf({ department, people, under }: Branch): Row[] {
  return [
    rowOf({ kind: 'department', id: department.id }),
    ...under.flatMap(rowsOf),
    ...people.map(({ userId }) => rowOf({ kind: 'person', userId }, department.id)),
  ]
}

/** How many unread messages some people have together. */
function sumOf(unread: Map<string, number>, people: PersonView[]): number {
  const counts = people.map(({ userId }) => unread.get(keyOf({ kind: 'person', userId })) ?? 0)
  return counts.reduce((sum, count) => sum + count, 0)
}

function rowOf(shown: Shown, deptId?: number): Row {
  return { key: deptId === undefined ? keyOf(shown) : `${keyOf(shown)} in ${deptId}`, shown }
}
