import { printJson } from '../../../../../shared/losslessJson.ts'
import { isJsonObject } from '../../../../../shared/request/readNested.ts'

const MOST = 80

/** What stands in a folded part, in a few letters. */
export function summaryOf(value: unknown): string {
  if (value === undefined) return ''
  const words = isJsonObject(value)
    ? Object.entries(value)
        .slice(0, 8)
        .map(([name, one]) => `${name}: ${plain(one)}`)
        .join(', ')
    : Array.isArray(value)
      ? value.slice(0, 8).map(plain).join(', ')
      : plain(value)
  return words.length > MOST ? `${words.slice(0, MOST)}…` : words
}

function plain(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]'
  if (isJsonObject(value)) return Object.keys(value).length === 0 ? '{}' : '{…}'
  return printJson(value)
}
