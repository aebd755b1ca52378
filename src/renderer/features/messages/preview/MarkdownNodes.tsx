import type { ReactNode } from 'react'
import { revealed } from '../../../../shared/messages/preview/hidden.ts'
import type { MarkdownNode } from '../../../../shared/messages/preview/markdown.ts'
import { pictureOf } from '../../../../shared/messages/preview/preview.ts'
import styles from './markdownNodes.module.css'
import { PictureBox } from './PictureBox.tsx'

/** DingTalk's Markdown, drawn from its tree: nothing in it is HTML, a link or a picture that loads. */
export function MarkdownNodes({ nodes }: { nodes: readonly MarkdownNode[] }) {
  return nodes.map((node, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- a node has no name but its place
    <Node key={index} node={node} />
  ))
}

/** What only holds other nodes. */
const ELEMENTS = {
  bold: 'strong',
  italic: 'em',
  paragraph: 'p',
  quote: 'blockquote',
  row: 'li',
} as const

function Node({ node }: { node: MarkdownNode }): ReactNode {
  switch (node.kind) {
    case 'text':
      return node.text
    case 'break':
      return <br />
    case 'code':
      return node.isBlock ? (
        <pre className={styles.block}>{node.text}</pre>
      ) : (
        <code>{node.text}</code>
      )
    case 'image':
      return <PictureBox picture={pictureOf(node.url)} />
    case 'link':
      return (
        <span className={styles.link} title={revealed(node.url)}>
          <MarkdownNodes nodes={node.inner} />
        </span>
      )
    case 'heading':
      return (
        <p className={styles.heading} data-level={node.level}>
          <MarkdownNodes nodes={node.inner} />
        </p>
      )
    case 'bold':
    case 'italic':
    case 'paragraph':
    case 'quote':
    case 'row': {
      const Element = ELEMENTS[node.kind]
      return (
        <Element>
          <MarkdownNodes nodes={node.inner} />
        </Element>
      )
    }
    case 'list':
      return node.isOrdered ? (
        <ol start={node.start}>
          <MarkdownNodes nodes={node.inner} />
        </ol>
      ) : (
        <ul>
          <MarkdownNodes nodes={node.inner} />
        </ul>
      )
    default:
      return node satisfies never
  }
}
