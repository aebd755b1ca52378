import type { Renewal } from '../../../../shared/renewal.ts'
import { useText } from '../../../i18n/useText.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useApp } from '../../../useApp.tsx'
import { cardMessages } from './card.messages.ts'
import styles from './card.module.css'

const WAYS = ['automatic', 'manual', 'never'] as const

/** When the profile's tokens are fetched anew, and whether their end is announced. */
export function RenewalPart({ profileId, renewal }: { profileId: string; renewal: Renewal }) {
  const text = useText(cardMessages)
  const chooseRenewal = useApp((app) => app.chooseRenewal)
  const change = (part: Partial<Renewal>) => void chooseRenewal(profileId, { ...renewal, ...part })
  const hints = {
    automatic: text.automaticHint,
    manual: text.manualHint,
    never: text.neverHint,
  }

  return (
    <section className={styles.part} aria-label={text.renewal}>
      <RadioGroup
        label={text.renewal}
        look="segments"
        value={renewal.when}
        onChange={(when) => change({ when })}
        options={WAYS.map((id) => ({ id, label: text[id] }))}
        description={hints[renewal.when]}
      />
      <div className={styles.switch}>
        <Switch
          label={text.notify}
          isOn={renewal.notify}
          onChange={(notify) => change({ notify })}
        />
        <span aria-hidden>{text.notify}</span>
      </div>
    </section>
  )
}
