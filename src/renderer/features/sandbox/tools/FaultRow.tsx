import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { faultFields, type FaultKind } from '../../../../shared/sandbox/faultKinds.ts'
import type { FaultView } from '../../../../shared/sandbox/view.ts'
import type { Failure } from '../../../../shared/result.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Switch } from '../../../ui/Switch.tsx'
import { useApp } from '../../../useApp.tsx'
import { FaultFields } from './FaultFields.tsx'
import { faultEffects, faultNames, faultsMessages } from './faults.messages.ts'
import styles from './tools.module.css'

/** One kind of fault: a switch, what will be seen, and what it can be told. */
export function FaultRow({ kind, active }: { kind: FaultKind; active: FaultView[] }) {
  const text = useText(faultsMessages)
  const name = useText(faultNames)[kind]
  const effect = useText(faultEffects)[kind]
  const orderFault = useApp((app) => app.orderFault)
  const removeFaults = useApp((app) => app.removeFaults)
  const notify = useApp((app) => app.notify)
  const [isOpen, setOpen] = useState(false)
  const [given, setGiven] = useState(() => firstGiven(kind))
  const [wrong, setWrong] = useState<Extract<Failure, { kind: 'invalid-input' }> | null>(null)
  const partId = useId()
  const isOn = active.length > 0

  async function order() {
    const failure = await orderFault(kind, withoutEmpty(given))
    if (failure?.kind === 'invalid-input') {
      setWrong(failure)
      setOpen(true)
    } else {
      setWrong(null)
      if (failure) notify(failure)
    }
  }

  function turn(wanted: boolean) {
    void (wanted ? order() : removeFaults(active.map(({ id }) => id)))
  }

  return (
    <>
      <div className={styles.kind}>
        <AriaButton
          className={classes(styles.unfold)}
          aria-expanded={isOpen}
          aria-controls={partId}
          onPress={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden />
          {name}
        </AriaButton>
        <Switch label={name} isOn={isOn} onChange={turn} />
      </div>
      <div id={partId} hidden={!isOpen} className={styles.part}>
        <p className={styles.hint}>{effect}</p>
        <FaultFields
          kind={kind}
          given={given}
          wrong={wrong}
          onType={(field, value) => setGiven({ ...given, [field]: value })}
        />
        <div>
          <Button onPress={() => void order()}>{isOn ? text.orderAnother : text.order}</Button>
        </div>
      </div>
    </>
  )
}

/** What must be given has a value from the start, so that a switch alone does something. */
function firstGiven(kind: FaultKind): Record<string, string> {
  const fields = Object.entries(faultFields(kind))
  return Object.fromEntries(
    fields.flatMap(([name, field]) =>
      field.required && 'example' in field ? [[name, field.example]] : [],
    ),
  )
}

function withoutEmpty(given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value.trim() !== ''))
}
