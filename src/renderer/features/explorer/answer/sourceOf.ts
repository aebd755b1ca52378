import type { Body } from '../../../../shared/exchange.ts'
import type { TextSource } from '../../../ui/json/useViewer.ts'

/** Where the text of a body is read from. */
export function sourceOf({ text }: Body): TextSource {
  return text
}
