import type { DepartmentView, PersonView, SimulatorView } from '../../../../shared/sandbox/view.ts'

/** A department with what is under it, as far as it was searched for. */
export interface Branch {
  department: DepartmentView
  people: PersonView[]
  under: Branch[]
}

/**
 * The departments as a tree. With a query only people that it finds, by name, userid, title or mobile
 * number, and departments that it finds by name or id, with all above them.
 */
export function branchesOf(
  { departments, people }: Pick<SimulatorView, 'departments' | 'people'>,
  query: string,
): Branch[] {
  const words = query.trim().toLowerCase()
  const isFound = (...texts: string[]) => texts.some((one) => one.toLowerCase().includes(words))

  function branch(department: DepartmentView): Branch {
    const { id, name } = department
    const isWhole = words === '' || isFound(name, String(id))
    const under = departments.filter(({ parentId }) => parentId === id).map(branch)
    const members = people.filter(
      (one) =>
        one.departments.some((place) => place.id === id) &&
        (isWhole || isFound(one.name, one.userId, one.title, one.mobile)),
    )
    const led = (one: PersonView) =>
      one.departments.some((place) => place.id === id && place.leader)
    return {
      department,
      people: [...members.filter(led), ...members.filter((one) => !led(one))],
      under: under.filter((one) => isWhole || hasAny(one, isFound)),
    }
  }

  return departments
    .filter(({ parentId }) => parentId === null)
    .map(branch)
    .filter((one) => hasAny(one, isFound))
}

function hasAny({ department, people, under }: Branch, isFound: (...texts: string[]) => boolean) {
  return people.length > 0 || under.length > 0 || isFound(department.name, String(department.id))
}

/** Everyone in a department or below it, each once. */
export function peopleUnder(branch: Branch): PersonView[] {
  const all = [...branch.people, ...branch.under.flatMap(peopleUnder)]
  return [...new Map(all.map((person) => [person.userId, person])).values()]
}
