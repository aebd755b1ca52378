import type { Body } from '../../../../shared/exchange.ts'
import type { TextSource } from '../../../ui/json/useViewer.ts'
import { bodyAddress } from './wholeBody.ts'

/** Where the text of a body is read from. */
export function sourceOf({ text, large }: Body): TextSource {
  if (!large) return text
  return { address: bodyAddress(large), sizeBytes: large.sizeBytes, head: text }
}
