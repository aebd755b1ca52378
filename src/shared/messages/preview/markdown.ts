import type { Nodes, Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Screen } from './preview.ts'

/**
 * Markdown as DingTalk shows it: a small tree of plain data. What DingTalk does not know stands in
 * it as the text it was written as; HTML is text too. Nothing in it is fetched or followed.
 */
export type MarkdownNode =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'code'; text: string; isBlock: boolean }
  | { kind: 'image'; url: string; label: string }
  | { kind: 'link'; url: string; inner: readonly MarkdownNode[] }
  | { kind: 'heading'; level: number; inner: readonly MarkdownNode[] }
  | { kind: 'bold' | 'italic' | 'paragraph' | 'quote' | 'row'; inner: readonly MarkdownNode[] }
  | { kind: 'list'; isOrdered: boolean; start: number; inner: readonly MarkdownNode[] }

/** What Markdown has and DingTalk has not. */
export type Unshown = 'html' | 'code' | 'rule' | 'reference' | 'table' | 'strikethrough'

/** Nested deeper than anybody writes by hand, and far less than would overflow a stack. */
const MAX_DEPTH = 40
/** More than a channel with a limit takes; what is longer stays text. */
const MAX_LENGTH = 16_000

/** What a text is read with. */
interface Source {
  text: string
  screen: Screen
}

/** A text as a client shows it, and what stands in it that clients show differently or not at all. */
export function markdownOf(
  text: string,
  screen: Screen,
): { nodes: MarkdownNode[]; unshown: Unshown[] } {
  const root = parsed(text)
  return { nodes: nodesOf(root, { text, screen }), unshown: unshownOf(root, text) }
}

/** What stands in a text that DingTalk will show as it was written. */
export function unshownIn(text: string): Unshown[] {
  return unshownOf(parsed(text), text)
}

/** Of an absurdly long text the beginning, as it was written. */
function nodesOf(root: Root | null, source: Source): MarkdownNode[] {
  if (root !== null) return inside(root, source, 0)
  const { text } = source
  const shown = text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text
  return [{ kind: 'paragraph', inner: [{ kind: 'text', text: shown }] }]
}

function unshownOf(root: Root | null, text: string): Unshown[] {
  const found = new Set<Unshown>()
  if (root !== null) collect(root, found, 0)
  const start = text.slice(0, MAX_LENGTH)
  if (/^[ \t]{0,3}\|?[ \t]{0,9}:?-{3,}:?[ \t]{0,9}\|[ \t|:-]*$/m.test(start)) found.add('table')
  if (/~~[^~\n]+~~/.test(start)) found.add('strikethrough')
  return [...found]
}

/** `null` for a text that is not worth the time that reading it would take. */
function parsed(text: string): Root | null {
  const isAbsurd = text.length > MAX_LENGTH || /^[ \t]*(?:[>*+-][ \t]*){40}/m.test(text)
  return isAbsurd ? null : fromMarkdown(text)
}

function inside(node: Nodes, source: Source, depth: number): MarkdownNode[] {
  if (!('children' in node)) return []
  const isBetween = ['root', 'blockquote', 'listItem'].includes(node.type)
  return node.children.flatMap((one) => {
    const nodes = read(one, source, depth + 1)
    // What stands between paragraphs is one.
    return isBetween && nodes[0]?.kind === 'text' ? [{ kind: 'paragraph', inner: nodes }] : nodes
  })
}

/** What only holds other nodes, by the names of Markdown. */
const HOLDERS = {
  strong: 'bold',
  emphasis: 'italic',
  paragraph: 'paragraph',
  blockquote: 'quote',
  listItem: 'row',
} as const

function isHolder(type: string): type is keyof typeof HOLDERS {
  return Object.hasOwn(HOLDERS, type)
}

function read(node: Nodes, source: Source, depth: number): MarkdownNode[] {
  const { type } = node
  if (depth > MAX_DEPTH) return asWritten(node, source)
  if (type === 'text') return [{ kind: 'text', text: node.value }]
  if (type === 'break') return [{ kind: 'break' }]
  if (source.screen === 'desktop' && (type === 'code' || type === 'inlineCode')) {
    return [{ kind: 'code', text: node.value, isBlock: type === 'code' }]
  }
  if (type === 'image') return [{ kind: 'image', url: node.url, label: node.alt ?? '' }]
  const inner = inside(node, source, depth)
  if (isHolder(type)) return [{ kind: HOLDERS[type], inner }]
  if (type === 'link') return [{ kind: 'link', url: node.url, inner }]
  if (type === 'heading') return [{ kind: 'heading', level: node.depth, inner }]
  if (type !== 'list') return asWritten(node, source)
  return [{ kind: 'list', isOrdered: node.ordered === true, start: node.start ?? 1, inner }]
}

function asWritten({ position }: Nodes, source: Source): MarkdownNode[] {
  return [{ kind: 'text', text: source.text.slice(position?.start.offset, position?.end.offset) }]
}

function collect(node: Nodes, found: Set<Unshown>, depth: number): void {
  if (node.type === 'html') found.add('html')
  else if (node.type === 'code' || node.type === 'inlineCode') found.add('code')
  else if (node.type === 'thematicBreak') found.add('rule')
  else if (/reference|definition/i.test(node.type)) found.add('reference')
  if (!('children' in node) || depth > MAX_DEPTH) return
  for (const one of node.children) collect(one, found, depth + 1)
}
