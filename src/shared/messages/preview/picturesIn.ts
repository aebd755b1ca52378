import type { MarkdownNode } from './markdown.ts'
import { type Block, type Picture, pictureOf, type Preview } from './preview.ts'

/** The addresses of the web at which a message's pictures lie, each once. */
export function webPicturesIn({ blocks }: Preview): string[] {
  const found = blocks
    .flatMap(inBlock)
    .filter((picture) => picture?.from === 'web')
    .map((picture) => picture?.value ?? '')
  return [...new Set(found)]
}

function inBlock(block: Block): (Picture | null)[] {
  if (block.kind === 'markdown') return block.nodes.flatMap(inNode)
  if (block.kind === 'links') return block.rows.map(({ picture }) => picture)
  return 'picture' in block ? [block.picture] : []
}

function inNode(node: MarkdownNode): (Picture | null)[] {
  if (node.kind === 'image') return [pictureOf(node.url)]
  return 'inner' in node ? node.inner.flatMap(inNode) : []
}
