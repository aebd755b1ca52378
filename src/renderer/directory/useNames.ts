import { useApp } from '../useApp.tsx'

/** Names of departments and people, from lists and ids that were read before; nothing is asked for them. */
export function useNames(profileId: string) {
  const departments = useApp((app) => app.departmentsOf[profileId])
  const peopleOf = useApp((app) => app.peopleOf)
  const checks = useApp((app) => app.idChecks)

  return {
    isReading: departments?.at === 'busy',
    isLost: departments?.at === 'failed',
    department: (id: string): string | null =>
      departments?.at === 'done' ? nameIn(departments.value.rows, id) : null,
    person: (id: string): string | null => {
      const check = checks[`${profileId} person ${id}`]
      if (check?.is === 'known') return check.name
      for (const [key, list] of Object.entries(peopleOf)) {
        if (!key.startsWith(`${profileId} `) || list.at !== 'done') continue
        const name = nameIn(list.value.rows, id)
        if (name !== null) return name
      }
      return null
    },
  }
}

function nameIn(rows: readonly { id: string; name: string }[], wanted: string): string | null {
  return rows.find(({ id }) => id === wanted)?.name ?? null
}
