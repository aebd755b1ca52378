import { Button as AriaButton, VisuallyHidden } from 'react-aria-components'
import type { ListedOperation } from '../../../../shared/catalog/operation.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { classes } from '../../../ui/classes.ts'
import { useApp } from '../../../useApp.tsx'
import { useCatalog } from '../../../useCatalog.ts'
import { ApplyButton } from './ApplyButton.tsx'
import styles from './scopes.module.css'
import { scopesMessages } from './scopes.messages.ts'

/** As many operations as anyone compares at once. */
const MOST_SHOWN = 12
const TONES = { granted: 'ok', missing: 'bad', unproved: 'neutral' } as const

/** What operations need beside what was proved. */
export function NeedsPart({ profileId }: { profileId: string }) {
  const text = useText(scopesMessages)
  const operations = useOperations()

  return (
    <>
      <header className={styles.heading}>
        <h2>{text.needs}</h2>
      </header>
      <p className={styles.hint}>{text.needsBody}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.operation}</th>
            <th scope="col">{text.needed}</th>
          </tr>
        </thead>
        <tbody>
          {operations.map((operation) => (
            <NeedsRow key={operation.id} profileId={profileId} operation={operation} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function NeedsRow({ profileId, operation }: { profileId: string; operation: ListedOperation }) {
  const text = useText(scopesMessages)
  const language = useLanguage()
  const proofs = useApp((app) => app.permissionProofs[profileId])
  const openOperation = useApp((app) => app.openOperation)
  const goTo = useApp((app) => app.goTo)
  const title = inLanguage(operation.title, language)

  return (
    <tr>
      <th scope="row">
        <AriaButton
          className={classes(styles.operation)}
          onPress={() => {
            goTo('explorer')
            void openOperation(operation.id)
          }}
        >
          {title}
          <code>{operation.id.replace(/^\w+ /, '')}</code>
          <VisuallyHidden>{text.openIt}</VisuallyHidden>
        </AriaButton>
      </th>
      <td>
        {operation.permissions.length === 0 && (
          <span className={styles.hint}>{text.needsNothing}</span>
        )}
        {operation.permissions.map((code) => {
          const state = proofs?.find((proof) => proof.code === code)?.state ?? 'unproved'
          return (
            <span key={code} className={styles.state}>
              <code>{code}</code>
              <Badge tone={TONES[state]}>{text[state]}</Badge>
              {state === 'missing' && <ApplyButton code={code} />}
            </span>
          )
        })}
      </td>
    </tr>
  )
}

/** The operation that is open, those sent last, the favourites; each once, those with an app's token. */
function useOperations(): ListedOperation[] {
  const catalog = useCatalog()
  const open = useApp((app) => app.operation)
  const { recent, favourites } = useApp((app) => app.marks)
  const others = [...recent, ...favourites].flatMap((id) => catalog?.find(id) ?? [])
  const byId = new Map([open, ...others].map((operation) => [operation.id, operation]))
  return [...byId.values()].filter(({ token }) => token === 'app').slice(0, MOST_SHOWN)
}
