import { ChevronRight, RotateCw } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { selectedProfile } from '../selectedProfile.ts'
import { useText } from '../i18n/useText.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Spinner } from '../ui/Spinner.tsx'
import { useApp } from '../useApp.tsx'
import { useNow } from '../useNow.ts'
import { FoundPeople } from './FoundPeople.tsx'
import { Refused } from './Refused.tsx'
import styles from './pick.module.css'
import { pickMessages } from './pick.messages.ts'

/** Departments, and within one its people: searched by name or id, read with the profile's token. */
export function PickList({
  kind,
  onPick,
}: {
  kind: 'person' | 'department'
  onPick: (id: string) => void
}) {
  const text = useText(pickMessages)
  const profileId = useApp(selectedProfile).id
  const departments = useApp((app) => app.departmentsOf[profileId])
  const readDepartments = useApp((app) => app.readDepartments)
  const readPeople = useApp((app) => app.readPeople)
  const [query, setQuery] = useState('')
  const [inside, setInside] = useState<{ id: string; name: string } | null>(null)
  const people = useApp((app) => app.peopleOf[`${profileId} ${inside?.id ?? ''}`])
  const reading = inside ? people : departments

  useEffect(() => void readDepartments(profileId), [readDepartments, profileId])

  function enter(department: { id: string; name: string }) {
    setInside(department)
    setQuery('')
    void readPeople(profileId, department.id)
  }

  function readAnew() {
    if (inside) void readPeople(profileId, inside.id, true)
    else void readDepartments(profileId, true)
  }

  const words = query.trim()
  const rows = reading?.at === 'done' ? reading.value.rows : []
  const found = rows.filter(({ id, name }) =>
    `${name} ${id}`.toLowerCase().includes(words.toLowerCase()),
  )

  const inDepartments = kind === 'person' ? text.searchBoth : text.searchDepartments
  const searchFor = inside ? text.searchPeople : inDepartments

  function take(row: { id: string; name: string }) {
    if (kind === 'person' && !inside) enter(row)
    else onPick(row.id)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys of the search and the buttons in it
    <div className={styles.pick} onKeyDown={move}>
      <div className={styles.bar}>
        <input
          type="search"
          data-place
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a popover must take the focus
          autoFocus
          aria-label={searchFor}
          placeholder={searchFor}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <IconButton label={text.readAnew} onPress={readAnew}>
          <RotateCw aria-hidden />
        </IconButton>
      </div>
      {inside && (
        <button type="button" className={styles.back} onClick={() => setInside(null)}>
          ‹ {inside.name}
        </button>
      )}
      {reading?.at === 'busy' && (
        <p className={styles.quiet}>
          <Spinner /> {text.reading}
        </p>
      )}
      {reading?.at === 'failed' && <Refused failure={reading.failure} />}
      {found.length > 0 && (
        <ul className={styles.rows}>
          {found.map((row) => (
            <li key={row.id}>
              <button type="button" data-place onClick={() => take(row)}>
                <span>{row.name}</span>
                <code>{row.id}</code>
                {kind === 'person' && !inside && <ChevronRight aria-hidden />}
              </button>
            </li>
          ))}
        </ul>
      )}
      {reading?.at === 'done' && found.length === 0 && (
        <p className={styles.quiet}>{inside ? text.nobody : text.noDepartment}</p>
      )}
      {kind === 'person' && !inside && words !== '' && (
        <FoundPeople profileId={profileId} words={words} onPick={onPick} />
      )}
      {reading?.at === 'done' && <Age readAt={reading.value.readAt} />}
    </div>
  )
}

function Age({ readAt }: { readAt: number }) {
  const text = useText(pickMessages)
  const now = useNow()
  const minutes = Math.floor(Math.max(0, now - readAt) / 60_000)
  return <p className={styles.quiet}>{text.age(minutes)}</p>
}

/** ↓ and ↑ go from the search through what it found; Enter in the search takes the first. */
function move(event: KeyboardEvent<HTMLElement>) {
  if (event.nativeEvent.isComposing) return
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')]
  const now = places.findIndex((place) => place === event.target)
  const to = { ArrowDown: now + 1, ArrowUp: now - 1 }[event.key]
  if (to !== undefined) places[to]?.focus()
  else if (event.key === 'Enter' && now === 0) places[1]?.click()
  else return
  event.preventDefault()
}
