import { inLanguage } from '../../../i18n/inLanguage.ts'
import type { Language } from '../../../i18n/messages.ts'
import type { Message } from '../useMessage.ts'

/** The name of the place that a finding is about; `null` for the message as a whole. */
export function labelOf(
  where: string,
  { channel, spelt }: Pick<Message, 'channel' | 'spelt'>,
  language: Language,
): string | null {
  const beside = channel.fields.find(({ name }) => name === where)
  if (beside) return inLanguage(beside.label, language)
  if (where === 'message') return null

  const [key, row, column] = where.split('.')
  const field = spelt?.shape.fields.find((one) => one.key === key)
  if (!field) return where
  const name = inLanguage(field.label, language)
  const inner = field.columns?.find((one) => one.key === column)
  if (row === undefined || !inner) return name
  return `${name} ${Number(row) + 1} · ${inLanguage(inner.label, language)}`
}
