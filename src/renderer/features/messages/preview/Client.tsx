import type { ChannelId } from '../../../../shared/messages/channels.ts'
import type { Preview, Screen } from '../../../../shared/messages/preview/preview.ts'
import { useText } from '../../../i18n/useText.ts'
import { BlockView } from './BlockView.tsx'
import styles from './client.module.css'
import { previewMessages } from './preview.messages.ts'
import { Presses } from './Presses.tsx'
import { TargetLine } from './TargetLine.tsx'

/** A client of DingTalk's with the message in it: a phone, or the window of a computer. */
export function Client({
  preview,
  screen,
  channel,
  enterprise,
}: {
  preview: Preview
  screen: Screen
  channel: ChannelId
  enterprise: string
}) {
  const text = useText(previewMessages)
  const { blocks, buttons, sideBySide, target, digest } = preview
  const notices = { chat: text.noticesOf(enterprise), sender: text.app }
  const { chat, sender } = {
    'work-notification': notices,
    message: notices,
    conversation: { chat: text.conversation, sender: text.person },
    chat: { chat: text.group, sender: text.person },
    'custom-robot': { chat: text.group, sender: text.robot },
    'app-robot': { chat: text.robot, sender: text.robot },
    'app-robot-group': { chat: text.group, sender: text.robot },
  }[channel]
  const isEmpty = blocks.every((block) => block.kind === 'markdown' && block.nodes.length === 0)

  return (
    <div className={styles.client} data-screen={screen}>
      {digest && (
        <section className={styles.list} aria-label={text.inList}>
          <span aria-hidden className={styles.face} />
          <strong>{chat}</strong>
          <span className={styles.digest}>{digest.isCut ? `${digest.text}…` : digest.text}</span>
        </section>
      )}
      <section className={styles.chat} aria-label={text.inChat}>
        <p className={styles.bar}>{chat}</p>
        <div className={styles.ground}>
          <span aria-hidden className={styles.face} />
          <div className={styles.message}>
            {blocks[0]?.kind !== 'head' && <p className={styles.sender}>{sender}</p>}
            <article className={styles.card}>
              {isEmpty && <p className={styles.nothing}>{text.nothingInIt}</p>}
              {blocks.map((block, index) => (
                // oxlint-disable-next-line react/no-array-index-key -- a block has no name but its place
                <BlockView key={index} block={block} />
              ))}
              {buttons.length > 0 && <Presses presses={buttons} sideBySide={sideBySide} />}
            </article>
            {target && (
              <p className={styles.whole}>
                {text.wholeCard}
                <TargetLine target={target} />
              </p>
            )}
          </div>
        </div>
      </section>
    </div>
  )
}
