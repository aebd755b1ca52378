import { useApp } from '../useApp.tsx'
import { personIn } from './personIn.ts'

/** Names of departments, people and groups, from what was read before; nothing is asked for them. */
export function useNames(profileId: string) {
  const departments = useApp((app) => app.departmentsOf[profileId])
  const peopleOf = useApp((app) => app.peopleOf)
  const foundPeople = useApp((app) => app.foundPeople)
  const idChecks = useApp((app) => app.idChecks)

  return {
    isReading: departments?.at === 'busy',
    isLost: departments?.at === 'failed',
    department: (id: string): string | null =>
      departments?.at === 'done'
        ? (departments.value.rows.find((row) => row.id === id)?.name ?? null)
        : null,
    person: (id: string): string | null =>
      personIn({ peopleOf, foundPeople, idChecks }, profileId, id),
  }
}
