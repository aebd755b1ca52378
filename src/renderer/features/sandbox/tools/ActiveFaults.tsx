import { X } from 'lucide-react'
import { faultFields, type FaultKind } from '../../../../shared/sandbox/faultKinds.ts'
import type { FaultView } from '../../../../shared/sandbox/view.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { useApp } from '../../../useApp.tsx'
import { faultNames, faultsMessages } from './faults.messages.ts'
import styles from './tools.module.css'

/** The faults that are ordered now, with what is left of each. */
export function ActiveFaults({ faults }: { faults: FaultView[] }) {
  const text = useText(faultsMessages)
  const names = useText(faultNames)
  const removeFaults = useApp((app) => app.removeFaults)

  return (
    <section className={styles.active} aria-labelledby="active-faults">
      <header className={styles.activeHead}>
        <h3 id="active-faults">{text.active(faults.length)}</h3>
        <Button onPress={() => void removeFaults(faults.map(({ id }) => id))}>
          {text.clearAll}
        </Button>
      </header>
      <ul>
        {faults.map(({ id, kind, given, timesLeft, path }) => {
          const told = Object.entries(given)
            .map(([name, value]) => withUnit(kind, name, value))
            .join(' · ')
          const left = timesLeft === null ? text.untilRemoved : text.timesLeft(timesLeft)
          return (
            <li key={id} className={styles.activeFault}>
              <span>
                <strong>{names[kind]}</strong> {told !== '' && <code>{told}</code>}
                <span className={styles.about}>
                  {path === '' ? text.everywhere : <code>{path}</code>} · {left}
                </span>
              </span>
              <IconButton label={text.remove(names[kind])} onPress={() => void removeFaults([id])}>
                <X aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function withUnit(kind: FaultKind, name: string, value: string): string {
  const field = faultFields(kind)[name]
  return field?.type === 'integer' && field.unit ? `${value} ${field.unit}` : value
}
