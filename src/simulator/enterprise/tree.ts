import { type Department, type Enterprise, type Membership, type Person } from './enterprise.ts'

/** The departments right under one, in their order. */
export function childrenOf(enterprise: Enterprise, id: number): Department[] {
  return [...enterprise.departments.values()].filter((one) => one.parentId === id)
}

/** All departments under one, each before those under it. */
export function descendantsOf(enterprise: Enterprise, id: number): Department[] {
  const found: Department[] = []
  for (const child of childrenOf(enterprise, id)) {
    found.push(child, ...descendantsOf(enterprise, child.id))
  }
  return found
}

/** The ids from a department up to the root, itself included. */
export function pathToRoot(enterprise: Enterprise, id: number): number[] {
  const parentId = enterprise.departments.get(id)?.parentId ?? null
  return parentId === null ? [id] : [id, ...pathToRoot(enterprise, parentId)]
}

/** A department's own people with their place in it, not those of the departments under it. */
export function membersOf(
  enterprise: Enterprise,
  id: number,
): { person: Person; membership: Membership }[] {
  return [...enterprise.people.values()].flatMap((person) => {
    const membership = person.memberships.find((one) => one.deptId === id)
    return membership === undefined ? [] : [{ person, membership }]
  })
}
