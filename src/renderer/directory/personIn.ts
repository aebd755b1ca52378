import type { App } from '../store.ts'

/** The name of a person, from what was read or looked up before; `null` where nothing was. */
export function personIn(
  { peopleOf, foundPeople, idChecks }: Pick<App, 'peopleOf' | 'foundPeople' | 'idChecks'>,
  profileId: string,
  id: string,
): string | null {
  const check = idChecks[`${profileId} person ${id}`]
  if (check?.is === 'known') return check.name
  for (const lists of [peopleOf, foundPeople]) {
    for (const [key, list] of Object.entries(lists)) {
      if (!key.startsWith(`${profileId} `) || list?.at !== 'done') continue
      const row = list.value.rows.find((one) => one.id === id)
      if (row) return row.name
    }
  }
  return null
}
