import { AudioLines, FileText, Image, Video } from 'lucide-react'
import type { Block, Cut, Picture } from '../../../../shared/messages/preview/preview.ts'
import { useText } from '../../../i18n/useText.ts'
import { messagesMessages } from '../messages.messages.ts'
import { MarkdownNodes } from './MarkdownNodes.tsx'
import styles from './preview.module.css'
import { TargetLine } from './TargetLine.tsx'

/** A part of a message as a phone draws it. Pictures are not fetched: what they are stands there. */
export function BlockView({ block }: { block: Block }) {
  const text = useText(messagesMessages)
  switch (block.kind) {
    case 'head':
      return (
        <p className={styles.oaHead}>
          <span aria-hidden style={{ background: block.color ?? 'var(--line-strong)' }} />
          {block.text}
        </p>
      )
    case 'status':
      return (
        <p className={styles.status}>
          <span aria-hidden style={{ background: block.color ?? 'var(--line-strong)' }} />
          {block.text}
        </p>
      )
    case 'title':
      return (
        <p className={styles.title}>
          <Shown cut={block.text} />
        </p>
      )
    case 'text':
      return (
        <p
          className={styles.text}
          style={block.lines === null ? undefined : { WebkitLineClamp: block.lines }}
          data-clamped={block.lines !== null}
        >
          <Shown cut={block.text} />
        </p>
      )
    case 'markdown':
      return (
        <div className={styles.markdown}>
          <MarkdownNodes nodes={block.nodes} />
        </div>
      )
    case 'picture':
      return <PictureBox picture={block.picture} />
    case 'pairs':
      return (
        <>
          <dl className={styles.form}>
            {block.rows.map(({ key, value }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a row has no name but its place
              <div key={index}>
                <dt>{key}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {block.hidden > 0 && <p className={styles.hidden}>{text.moreRows(block.hidden)}</p>}
        </>
      )
    case 'amount':
      return (
        <p className={styles.amount}>
          {block.number} <small>{block.unit}</small>
        </p>
      )
    case 'foot':
      return (
        <p className={styles.foot}>
          <span>{block.files !== '' && text.files(block.files)}</span>
          <span>{block.author}</span>
        </p>
      )
    case 'voice':
      return (
        <p className={styles.media}>
          <AudioLines aria-hidden />
          <span>{text.voice}</span>
          {block.seconds !== null && <strong>{text.seconds(String(block.seconds))}</strong>}
          <code>{block.media}</code>
        </p>
      )
    case 'file':
      return (
        <p className={styles.media}>
          <FileText aria-hidden />
          <span>{block.name === '' ? text.unnamedFile : block.name}</span>
          <code>{block.media}</code>
        </p>
      )
    case 'video':
      return (
        <>
          <PictureBox picture={block.picture} />
          <p className={styles.media}>
            <Video aria-hidden />
            <span>{text.video}</span>
            {block.seconds !== null && <strong>{text.seconds(String(block.seconds))}</strong>}
            <code>{block.media}</code>
          </p>
        </>
      )
    case 'links':
      return (
        <ul className={styles.links}>
          {block.rows.map(({ label, target, picture }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- a link has no name but its place
            <li key={index}>
              <span>
                {label}
                <TargetLine target={target} />
              </span>
              <PictureBox picture={picture} />
            </li>
          ))}
        </ul>
      )
    default:
      return block satisfies never
  }
}

function Shown({ cut: { text, isCut } }: { cut: Cut }) {
  return isCut ? `${text}…` : text
}

function PictureBox({ picture }: { picture: Picture | null }) {
  const text = useText(messagesMessages)
  return (
    <span className={styles.picture}>
      <Image aria-hidden />
      <span>{text.pictureOf}</span>
      {picture && <code>{picture.value}</code>}
    </span>
  )
}
