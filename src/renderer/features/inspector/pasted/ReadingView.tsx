import { formatNumber } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { Banner } from '../../../ui/Banner.tsx'
import styles from './pasted.module.css'
import { pastedMessages } from './pasted.messages.ts'
import type { ShownReading } from './shownReading.ts'

/** What a pasted text turned out to be, and what was wrong with it. */
export function ReadingView({ reading }: { reading: ShownReading }) {
  const text = useText(pastedMessages)
  const language = useLanguage()
  const { kind, canProbe, container, name, faults, masked, length } = reading
  const isOddlyMade = !canProbe && (kind === 'any' || kind === 'access-token')

  return (
    <>
      <Banner
        announce
        tone={canProbe ? 'info' : 'warn'}
        title={text.looksLike(text[kind]).replaceAll(/\s+/g, ' ')}
      >
        <p>{isOddlyMade ? text.tooShort : text[`${kind}Body`]}</p>
      </Banner>
      <dl className={styles.facts}>
        <dt>{text.found}</dt>
        <dd>
          {text[container]}
          {name !== '' && (
            <>
              {' '}
              <code>{name}</code>
            </>
          )}
        </dd>
        {length > 0 && (
          <>
            <dt>{text.value}</dt>
            <dd>
              <code>{masked}</code> · {text.length(formatNumber(length, language))}
            </dd>
          </>
        )}
        {faults.length > 0 && (
          <>
            <dt>{text.faults}</dt>
            <dd>
              <ul className={styles.faults}>
                {faults.map((fault) => (
                  <li key={fault}>{text[fault]}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}
