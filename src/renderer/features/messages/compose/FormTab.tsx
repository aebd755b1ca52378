import type { ComponentProps } from 'react'
import { FileJson2 } from 'lucide-react'
import { type Draft, withValue } from '../../../../shared/messages/draft.ts'
import { readBeside, writeBeside } from '../../../../shared/messages/beside.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'
import { BesideField } from './BesideField.tsx'
import styles from './compose.module.css'
import { ContentField } from './ContentField.tsx'
import { RobotSecrets } from './RobotSecrets.tsx'
import { IdsField } from '../recipients/IdsField.tsx'
import { PickedField } from '../recipients/PickedField.tsx'
import { MeLine } from '../recipients/MeLine.tsx'
import { ShapeChoice } from './ShapeChoice.tsx'
import { Spot } from './Spot.tsx'

/** The message as a form: who gets it, and what it says. */
export function FormTab({ message, onSend }: { message: Message; onSend: (draft: Draft) => void }) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const { draft, channel, spelt, values, findings } = message

  return (
    <div className={styles.form}>
      <section className={styles.group} aria-label={text.to}>
        <header className={styles.head}>
          <h2>{text.to}</h2>
          <MeLine message={message} onSend={onSend} />
        </header>
        {channel.note && <p className={styles.note}>{inLanguage(channel.note, language)}</p>}
        {channel.id === 'custom-robot' && <RobotSecrets profile={message.profile} />}
        <div className={styles.pairs}>
          {channel.fields.map((field) => (
            <Spot key={`${channel.id} ${field.name}`} where={field.name}>
              <Beside
                field={field}
                profileId={message.profile.id}
                value={readBeside(draft.body, field)}
                findings={findings}
                onChange={(typed) =>
                  message.change({ ...draft, body: writeBeside(draft.body, field, typed) })
                }
              />
            </Spot>
          ))}
        </div>
      </section>
      <section className={styles.group} aria-label={text.content}>
        <header className={styles.head}>
          <h2>{text.content}</h2>
          <ShapeChoice message={message} />
        </header>
        {spelt === null ? (
          <EmptyState icon={<FileJson2 aria-hidden />} title={text.unknownType}>
            {text.unknownTypeHint}
          </EmptyState>
        ) : (
          <div className={styles.pairs}>
            {spelt.shape.fields.map((field) => (
              <Spot
                key={`${spelt.shape.wire} ${field.key}`}
                where={field.key}
                isWide={field.isShort !== true}
              >
                <ContentField
                  message={message}
                  field={field}
                  value={values[field.key] ?? ''}
                  findings={findings}
                  onChange={(typed) => message.change(withValue(draft, field.key, typed))}
                />
              </Spot>
            ))}
          </div>
        )}
      </section>
    </div>
  )
}

function Beside(props: ComponentProps<typeof IdsField>) {
  const { kind } = props.field
  const isList = kind === 'people' || kind === 'departments' || kind === 'texts'
  if (isList) return <IdsField {...props} />
  return props.field.picks ? <PickedField {...props} /> : <BesideField {...props} />
}
