import { useMemo } from 'react'
import { useText, useLanguage } from '../../../i18n/useText.ts'
import { inLanguage } from '../../../i18n/inLanguage.ts'
import { Badge } from '../../../ui/Badge.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { messagesMessages } from '../messages.messages.ts'
import type { Message } from '../useMessage.ts'
import { BlockView } from './BlockView.tsx'
import styles from './preview.module.css'
import { TargetLine } from './TargetLine.tsx'

/** What a recipient will see, approximately, and in what the real one is known to differ. */
export function PreviewPane({
  message: { spelt, values, channel, profile },
}: {
  message: Message
}) {
  const text = useText(messagesMessages)
  const language = useLanguage()
  const preview = useMemo(() => spelt?.type.preview(values) ?? null, [spelt, values])

  return (
    <section className={styles.pane} aria-label={text.preview}>
      <header className={styles.head}>
        <h2>{text.preview}</h2>
        <Badge tone="warn">{text.approximate}</Badge>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place that scrolls must be reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.card}>
        {preview === null ? (
          <EmptyState title={text.emptyPreview} />
        ) : (
          <>
            <div className={styles.phone}>
              <p className={styles.from}>
                <span aria-hidden className={styles.face} />
                {inLanguage(channel.name, language)} · {profile.name}
              </p>
              <article className={styles.card}>
                {preview.blocks.map((block, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- a block has no name but its place
                  <BlockView key={index} block={block} />
                ))}
                {preview.target && <TargetLine target={preview.target} />}
                {preview.buttons.length > 0 && (
                  <ul className={styles.buttons} data-beside={preview.sideBySide}>
                    {preview.buttons.map(({ label, target }, index) => (
                      // oxlint-disable-next-line react/no-array-index-key -- a button has no name but its place
                      <li key={index}>
                        <span className={styles.press}>{label}</span>
                        <TargetLine target={target} />
                      </li>
                    ))}
                  </ul>
                )}
              </article>
            </div>
            {preview.differences.length > 0 && (
              <div className={styles.differences}>
                <h3>{text.differences}</h3>
                <ul>
                  {preview.differences.map((one) => (
                    <li key={one.en}>{inLanguage(one, language)}</li>
                  ))}
                </ul>
              </div>
            )}
          </>
        )}
      </section>
    </section>
  )
}
