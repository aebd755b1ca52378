import { Fragment } from 'react'
import type { PlannedRequest } from '../../../../shared/plan.ts'
import { type FieldProblem, pathText } from '../../../../shared/request/problem.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { CopyButton } from '../../../ui/CopyButton.tsx'
import { MethodMark } from '../MethodMark.tsx'
import { base64Bytes } from '../../../base64.ts'
import type { Draft } from './useDraft.ts'
import { addressParts, piecesOf, previewText } from './previewText.ts'
import { RateMeter } from './RateMeter.tsx'
import styles from './preview.module.css'
import { requestMessages } from './request.messages.ts'

/** The request exactly as it will be sent, with what is secret masked, and how often it was lately. */
export function Preview({
  draft: { shown: plan, problems },
  sentAt,
}: {
  draft: Draft
  sentAt: readonly number[]
}) {
  const text = useText(requestMessages)
  return (
    <section className={styles.preview} aria-label={text.preview}>
      <header>
        <h3>{text.preview}</h3>
        <RateMeter sentAt={sentAt} />
        <CopyButton text={previewText(plan)} label={text.copyPreview} />
      </header>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex jsx-a11y/prefer-tag-over-role -- what scrolls must be reachable by keyboard, and is no fieldset */}
      <div className={styles.sent} tabIndex={0} role="group" aria-label={text.preview}>
        <p className={styles.firstLine}>
          <MethodMark method={plan.method} />
          <span>
            <Address url={plan.url} />
          </span>
        </p>
        {plan.headers.map(([name, value]) => (
          <p key={name}>
            <span className={styles.name}>{name}</span>: {value}
          </p>
        ))}
        <BodyPreview body={plan.body} />
      </div>
      {problems.length > 0 && (
        <p className={styles.waits}>
          {text.previewWaits} <code>{[...new Set(problems.map(nameOf))].join(', ')}</code>
        </p>
      )}
    </section>
  )
}

/** What is wrong, by the name it has in the form. */
function nameOf({ part, field, path, detail }: FieldProblem): string {
  return part === 'extras' ? (detail ?? `extras ${Number(field) + 1}`) : pathText(field, path)
}

function Address({ url }: { url: string }) {
  const { origin, path, query } = addressParts(url)
  return (
    <>
      <span className={styles.origin}>{origin}</span>
      <b>
        {path.split(/(?=\/)/).map((segment, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- segments repeat, and their order is the key
          <Fragment key={index}>
            {segment}
            <wbr />
          </Fragment>
        ))}
      </b>
      {query.map(({ mark, name, value }) => (
        <Fragment key={name}>
          {mark}
          <wbr />
          <span className={styles.name}>{name}</span>={value}
        </Fragment>
      ))}
    </>
  )
}

function BodyPreview({ body }: { body: PlannedRequest['body'] }) {
  const text = useText(requestMessages)
  const language = useLanguage()
  if (body.kind === 'none') return null
  if (body.kind === 'text') {
    return (
      <p className={styles.sentBody}>
        {piecesOf(body.text).map((piece, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces repeat, and their order is the key
          <span key={index}>{piece}</span>
        ))}
      </p>
    )
  }

  return (
    <div className={styles.sentBody}>
      {body.parts.map((part) => (
        <p key={part.name}>
          <span className={styles.name}>{part.name}</span>
          {'text' in part
            ? `=${part.text}`
            : ` ${part.file.name} (${text.previewBytes(formatBytes(base64Bytes(part.file.base64), language))})`}
        </p>
      ))}
    </div>
  )
}
