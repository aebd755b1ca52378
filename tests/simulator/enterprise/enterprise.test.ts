import { describe, expect, it } from 'vitest'
import { createEnterprise, ROOT_DEPT_ID } from '../../../src/simulator/enterprise/enterprise.ts'
import { childrenOf, descendantsOf, membersOf } from '../../../src/simulator/enterprise/tree.ts'

const enterprise = createEnterprise()
const people = [...enterprise.people.values()]
const departments = [...enterprise.departments.values()]

describe('the invented enterprise', () => {
  it('is the same at every start and shared with nobody', () => {
    const again = createEnterprise()

    expect(again).toEqual(enterprise)
    again.people.delete('manager0001')
    again.departments.get(ROOT_DEPT_ID)?.managers.push('weizhuo')
    again.roles.get(770101)?.people.push('weizhuo')
    expect(createEnterprise()).toEqual(enterprise)
  })

  it('has 12 departments in three levels under one root', () => {
    const depthOf = (id: number): number => {
      const parentId = enterprise.departments.get(id)?.parentId
      return typeof parentId === 'number' ? 1 + depthOf(parentId) : 0
    }

    expect(departments).toHaveLength(12)
    expect(enterprise.departments.get(ROOT_DEPT_ID)).toMatchObject({
      name: '沙箱企业',
      parentId: null,
    })
    expect(Math.max(...departments.map(({ id }) => depthOf(id)))).toBe(3)
    expect(descendantsOf(enterprise, ROOT_DEPT_ID)).toHaveLength(11)
    expect(childrenOf(enterprise, ROOT_DEPT_ID)).toHaveLength(5)
  })

  it('has 40 people with Chinese names, each in a department', () => {
    expect(people).toHaveLength(40)
    for (const person of people) {
      expect(person.name).toMatch(/^[\u4e00-\u9fff]{2,3}$/)
      expect(person.memberships.length).toBeGreaterThan(0)
      for (const { deptId } of person.memberships) {
        expect(enterprise.departments.has(deptId)).toBe(true)
      }
    }
  })

  it.each(['userId', 'unionId', 'mobile', 'email', 'jobNumber'] as const)(
    'has no two people with the same %s',
    (key) => {
      expect(new Set(people.map((person) => person[key])).size).toBe(people.length)
    },
  )

  it('has one main admin, and a department is led by its members', () => {
    expect(people.filter(({ admin }) => admin === 'main').map(({ userId }) => userId)).toEqual([
      'manager0001',
    ])
    for (const { id, managers } of departments) {
      const leaders = membersOf(enterprise, id).filter(({ membership }) => membership.leader)
      expect(leaders.map(({ person }) => person.userId)).toEqual(managers)
    }
  })

  it('has a chain of managers that ends with its head', () => {
    const headOf = (userId: string): string => {
      const above = enterprise.people.get(userId)?.managerUserId ?? ''
      return above === '' ? userId : headOf(above)
    }

    expect(new Set(people.map(({ userId }) => headOf(userId)))).toEqual(new Set(['manager0001']))
  })

  it('has roles that are held by its people', () => {
    for (const role of enterprise.roles.values()) {
      expect(role.people.length).toBeGreaterThan(0)
      for (const userId of role.people) expect(enterprise.people.has(userId)).toBe(true)
    }
  })

  it('has places beyond 2^53, as the real ones are', () => {
    for (const { memberships } of people) {
      for (const { order } of memberships) expect(order).toBeGreaterThan(2n ** 53n)
    }
  })
})
