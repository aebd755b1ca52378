import { FAULT_KINDS, type FaultKind, isFaultKind } from '../../../../shared/sandbox/faultKinds.ts'
import type { FaultView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { ActiveFaults } from './ActiveFaults.tsx'
import { FaultRow } from './FaultRow.tsx'
import { faultsMessages } from './faults.messages.ts'
import styles from './tools.module.css'

const KINDS: FaultKind[] = Object.keys(FAULT_KINDS).filter(isFaultKind)

/** What goes wrong on demand: what is ordered now, and a switch for each kind. */
export function FaultsTab({ faults }: { faults: FaultView[] }) {
  const text = useText(faultsMessages)
  return (
    <div className={styles.faults}>
      {faults.length === 0 ? (
        <p className={styles.hint}>{text.none}</p>
      ) : (
        <ActiveFaults faults={faults} />
      )}
      <ul className={styles.kinds}>
        {KINDS.map((kind) => (
          <li key={kind}>
            <FaultRow kind={kind} active={faults.filter((fault) => fault.kind === kind)} />
          </li>
        ))}
      </ul>
    </div>
  )
}
