import { describe, expect, it } from 'vitest'
import { deliveriesOf } from '../../../../src/renderer/features/sandbox/inbox/deliveries.ts'
import {
  type Branch,
  branchesOf,
  peopleUnder,
} from '../../../../src/renderer/features/sandbox/who/branches.ts'
import {
  messagesOf,
  type Shown,
  unreadCounts,
} from '../../../../src/renderer/features/sandbox/who/shown.ts'
import { arrived, viewWith } from './view.ts'

/** A tree as nested names. */
function names(branches: Branch[]): unknown[] {
  return branches.map(({ department, people, under }) => [
    department.name,
    people.map(({ name }) => name),
    names(under),
  ])
}

describe('the tree', () => {
  it('has each department under its parent, in whatever order they come, leaders first', () => {
    expect(names(branchesOf(viewWith(), ''))).toEqual([
      ['沙箱企业', ['林知夏'], [['研发中心', ['卫卓'], [['平台小组', ['何清辞', '卫卓'], []]]]]],
    ])
  })

  it.each(['卫', 'WEI', ' 会计 '])('finds a person by “%s”, in every department', (query) => {
    expect(names(branchesOf(viewWith(), query))).toEqual([
      ['沙箱企业', [], [['研发中心', ['卫卓'], [['平台小组', ['卫卓'], []]]]]],
    ])
  })

  it('shows a department that was found with all its people', () => {
    expect(names(branchesOf(viewWith(), '平台'))).toEqual([
      ['沙箱企业', [], [['研发中心', [], [['平台小组', ['何清辞', '卫卓'], []]]]]],
    ])
  })

  it('is empty when nobody is found', () => {
    expect(branchesOf(viewWith(), 'nobody')).toEqual([])
  })

  it('counts a person in two departments once', () => {
    const people = branchesOf(viewWith(), '').flatMap(peopleUnder)
    expect(people.map(({ userId }) => userId)).toEqual(['manager0001', 'weizhuo', 'heqingci'])
  })
})

describe('the messages in sight', () => {
  const mine = arrived({ id: 3 })
  const theirs = arrived({ id: 2, to: { kind: 'person', userId: 'manager0001' } })
  const groups = arrived({ id: 1, to: { kind: 'group', conversationId: 'cid0123==' } })
  const view = viewWith({ messages: [mine, theirs, groups] })

  it.each<[string, Shown, object[]]>([
    ['the enterprise: all', { kind: 'department', id: 1 }, [mine, theirs, groups]],
    ['a department: of its people', { kind: 'department', id: 2 }, [mine]],
    ['a department that is gone: none', { kind: 'department', id: 9 }, []],
    ['a person', { kind: 'person', userId: 'manager0001' }, [theirs]],
    ['a group', { kind: 'group', conversationId: 'cid0123==' }, [groups]],
  ])('of %s', (_whose, shown, messages) => {
    expect(messagesOf(view, shown)).toEqual(messages)
  })

  it('are counted while they are unread', () => {
    const counts = unreadCounts([mine, { ...mine, id: 4 }, { ...theirs, read: true }, groups])
    expect([...counts]).toEqual([
      ['person weizhuo', 2],
      ['group cid0123==', 1],
    ])
  })
})

describe('a sending', () => {
  it('is one card for all who got it', () => {
    const all = [arrived({ id: 2 }), arrived({ id: 1, to: { kind: 'person', userId: 'x' } })]
    expect(deliveriesOf(all)).toEqual([{ message: all[0], all }])
  })

  it('stays apart from another, and where there is no task from everything', () => {
    const apart = [
      arrived({ id: 4, taskId: null }),
      arrived({ id: 3, taskId: null }),
      arrived({ id: 2, channel: 'chat' }),
      arrived({ id: 1 }),
    ]
    expect(deliveriesOf(apart).map(({ all }) => all.length)).toEqual([1, 1, 1, 1])
  })
})
