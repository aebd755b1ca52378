import { Plus } from 'lucide-react'
import type { Extra } from '../../../../shared/request/typed.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import type { Request } from '../useRequest.ts'
import styles from './tabs.module.css'
import { tabsMessages } from './tabs.messages.ts'
import { ExtraRow } from './ExtraRow.tsx'

const NEW: Extra = { place: 'header', name: '', value: '', on: true }

/** Query, header and body fields added by hand. */
export function ExtrasTab({ request }: { request: Request }) {
  const text = useText(tabsMessages)
  const { typed, draft, typeMore } = request
  const { extras } = typed

  function replace(index: number, change: Partial<Extra>) {
    typeMore({ extras: extras.map((one, at) => (at === index ? { ...one, ...change } : one)) })
  }

  return (
    <div className={styles.panel}>
      <p className={styles.hint}>{text.extrasHint}</p>
      <div className={styles.rows}>
        {extras.map((extra, index) => (
          <ExtraRow
            // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity, and none moves
            key={index}
            index={index}
            extra={extra}
            problem={draft.problems.find(
              ({ part, field }) => part === 'extras' && field === String(index),
            )}
            onChange={(change) => replace(index, change)}
            onRemove={() => typeMore({ extras: extras.filter((_one, at) => at !== index) })}
          />
        ))}
      </div>
      <div>
        <Button icon={<Plus aria-hidden />} onPress={() => typeMore({ extras: [...extras, NEW] })}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}
