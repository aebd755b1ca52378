import { useEffect } from 'react'
import { formatTime } from '../../../i18n/quantities.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { ApplyButton } from './ApplyButton.tsx'
import styles from './scopes.module.css'
import { scopesMessages } from './scopes.messages.ts'

/** What answers have shown of the app's permissions: what is missing comes first. */
export function PermissionsPart({ profileId }: { profileId: string }) {
  const text = useText(scopesMessages)
  const language = useLanguage()
  const catalog = useCatalog()
  const proofs = useApp((app) => app.permissionProofs[profileId])
  const readProofs = useApp((app) => app.readPermissionProofs)

  useEffect(() => {
    void readProofs(profileId)
  }, [profileId, readProofs])

  const missing = proofs?.filter(({ state }) => state === 'missing') ?? []
  const granted = proofs?.filter(({ state }) => state === 'granted') ?? []
  const rows = [...missing.toReversed(), ...granted.toReversed()]
  return (
    <>
      <header className={styles.heading}>
        <h2>{text.permissions}</h2>
      </header>
      <p className={styles.hint}>{text.permissionsBody}</p>
      {rows.length === 0 ? (
        <p className={styles.nothing}>{text.nothingProved}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.permission}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.by}</th>
              <th scope="col">{text.when}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, state, operationId, at }) => (
              <tr key={code}>
                <th scope="row">
                  <code>{code}</code>
                </th>
                <td>
                  <span className={styles.state}>
                    <Badge tone={state === 'granted' ? 'ok' : 'bad'}>{text[state]}</Badge>
                    {state === 'missing' && <ApplyButton code={code} />}
                  </span>
                </td>
                <td>{callName(operationId)}</td>
                <td className={styles.time}>{formatTime(at, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )

  function callName(operationId: string): string {
    const title = catalog?.find(operationId)?.title
    return title ? inLanguage(title, language) : operationId
  }
}
