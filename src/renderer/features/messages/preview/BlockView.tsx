import { AudioLines, FileText, Video } from 'lucide-react'
import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import { type Block, type Cut, inkOn } from '../../../../shared/messages/preview/preview.ts'
import { formatBytes } from '../../../i18n/quantities.ts'
import { useLanguage, useText } from '../../../i18n/useText.ts'
import { useApp } from '../../../useApp.tsx'
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
          <code>{revealed(block.media)}</code>
        </p>
      )
    case 'file':
      return <FileLine media={block.media} name={block.name} />
    case 'video':
      return (
        <>
          <PictureBox picture={block.picture} />
          <p className={styles.media}>
            <Video aria-hidden />
            <span>{text.video}</span>
            {block.seconds !== null && <strong>{text.seconds(String(block.seconds))}</strong>}
            <code>{revealed(block.media)}</code>
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

/** A file by the name that the message gives it, else by that of the upload, where the shelf knows it. */
function FileLine({ media, name }: { media: string; name: string }) {
  const text = useText(previewMessages)
  const language = useLanguage()
  const entry = useApp((app) => app.mediaEntries?.find(({ mediaId }) => mediaId === media))
  const known = name === '' ? (entry?.name ?? text.unnamedFile) : name
  return (
    <p className={styles.media}>
      <FileText aria-hidden />
      <span>{known}</span>
      {entry && <small>{formatBytes(entry.sizeBytes, language)}</small>}
      <code>{revealed(media)}</code>
    </p>
  )
}

function Shown({ cut: { text, isCut } }: { cut: Cut }) {
  return isCut ? `${text}…` : text
}
