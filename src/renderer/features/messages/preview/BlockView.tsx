import { AudioLines, FileText, Video } from 'lucide-react'
import { type Block, type Cut, inkOn } from '../../../../shared/messages/preview/preview.ts'
import { useText } from '../../../i18n/useText.ts'
import styles from './blocks.module.css'
import { MarkdownNodes } from './MarkdownNodes.tsx'
import markdown from './markdownNodes.module.css'
import { PictureBox } from './PictureBox.tsx'
import { Links } from './Presses.tsx'
import { previewMessages } from './preview.messages.ts'

/** A part of a message as a client draws it. */
export function BlockView({ block }: { block: Block }) {
  const text = useText(previewMessages)
  switch (block.kind) {
    case 'head':
      return (
        <p
          className={styles.head}
          style={block.color === null ? {} : { background: block.color, color: inkOn(block.color) }}
        >
          {block.text ?? text.app}
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
        <div className={markdown.markdown}>
          <MarkdownNodes nodes={block.nodes} />
        </div>
      )
    case 'picture':
      return <PictureBox picture={block.picture} />
    case 'pairs':
      return (
        <>
          <dl className={styles.pairs}>
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
    case 'summary':
      return (
        <div className={styles.summary}>
          <p className={styles.text} data-clamped style={{ WebkitLineClamp: block.lines }}>
            <Shown cut={block.text} />
          </p>
          {block.picture && <PictureBox picture={block.picture} size="small" />}
        </div>
      )
    case 'links':
      return <Links rows={block.rows} />
    default:
      return block satisfies never
  }
}

function Shown({ cut: { text, isCut } }: { cut: Cut }) {
  return isCut ? `${text}…` : text
}
