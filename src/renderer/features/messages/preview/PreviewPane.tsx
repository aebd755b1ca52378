import { EyeOff } from 'lucide-react'
import { useDeferredValue, useMemo } from 'react'
import { channelOf } from '../../../../shared/messages/channels.ts'
import { speltIn, valuesIn } from '../../../../shared/messages/draft.ts'
import { SCREENS } from '../../../../shared/messages/preview/preview.ts'
import { useText } from '../../../i18n/useText.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import pane from '../../../ui/pane.module.css'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { useApp } from '../../../useApp.tsx'
import { useProfileName } from '../../../useProfileName.ts'
import type { Message } from '../useMessage.ts'
import { Client } from './Client.tsx'
import { Differences } from './Differences.tsx'
import { LoadPictures } from './LoadPictures.tsx'
import styles from './pane.module.css'
import { previewMessages } from './preview.messages.ts'

/** What a recipient will see, approximately, and in what the real one is known to differ. */
export function PreviewPane({ message }: { message: Message }) {
  const text = useText(previewMessages)
  const nameOf = useProfileName()
  const screen = useApp((app) => app.previewScreen)
  const choose = useApp((app) => app.choosePreviewScreen)
  // Typing does not wait for it.
  const draft = useDeferredValue(message.filled)
  const preview = useMemo(() => {
    const spelt = speltIn(draft)
    if (spelt === null) return null
    const { format } = channelOf(draft.channel)
    return spelt.type.preview(valuesIn(draft), { format, wire: spelt.shape.wire, screen })
  }, [draft, screen])

  return (
    <section className={pane.column} aria-label={text.preview}>
      <header className={pane.bar}>
        <h2>{text.preview}</h2>
        <span title={text.approximateHint}>
          <Badge tone="warn">{text.approximate}</Badge>
        </span>
        <div className={styles.screens}>
          <RadioGroup
            aria-label={text.screen}
            look="segments"
            options={SCREENS.map((id) => ({ id, label: text[id] }))}
            value={screen}
            onChange={choose}
          />
        </div>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.card}>
        {preview === null ? (
          <EmptyState icon={<EyeOff aria-hidden />} title={text.empty}>
            {text.emptyHint}
          </EmptyState>
        ) : (
          <>
            <LoadPictures preview={preview} />
            <Client
              preview={preview}
              screen={screen}
              channel={draft.channel}
              enterprise={nameOf(message.profile)}
            />
            <Differences of={preview} screen={screen} />
          </>
        )}
      </section>
    </section>
  )
}
