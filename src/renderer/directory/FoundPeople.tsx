import { UsersRound } from 'lucide-react'
import { useText } from '../i18n/useText.ts'
import { Spinner } from '../ui/Spinner.tsx'
import { useApp } from '../useApp.tsx'
import styles from './pick.module.css'
import { pickMessages } from './pick.messages.ts'
import { Refused } from './Refused.tsx'

/** People of the whole enterprise by name, searched for when that is asked. */
export function FoundPeople({
  profileId,
  words,
  onPick,
}: {
  profileId: string
  words: string
  onPick: (id: string) => void
}) {
  const text = useText(pickMessages)
  const found = useApp((app) => app.foundPeople[`${profileId} ${words}`])
  const search = useApp((app) => app.searchPeople)

  if (found?.at === 'busy') {
    return (
      <p className={styles.quiet}>
        <Spinner /> {text.reading}
      </p>
    )
  }
  const rows = found?.at === 'done' ? found.value.rows : []
  return (
    <>
      {found?.at !== 'done' && (
        <button
          type="button"
          data-place
          className={styles.everywhere}
          onClick={() => void search(profileId, words)}
        >
          <UsersRound aria-hidden /> {text.searchEverywhere(words)}
        </button>
      )}
      {found?.at === 'failed' && <Refused failure={found.failure} />}
      {found?.at === 'done' && (
        <>
          <p className={styles.quiet}>{rows.length === 0 ? text.nobody : text.everywhere}</p>
          <ul className={styles.rows} aria-label={text.everywhere}>
            {rows.map(({ id, name }) => (
              <li key={id}>
                <button type="button" data-place onClick={() => onPick(id)}>
                  <span>{name}</span>
                  <code>{id}</code>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
