import { text } from '../fields.ts'
import { isJsonObject } from '../json.ts'

/** What a type of message asks of its content. Paths have dots between their steps. */
export interface MessageRule {
  required: readonly string[]
  /** Most characters, by path. */
  limits?: Readonly<Record<string, number>>
  /** Lists that must have at least one row, and what each row must have. */
  rows?: Readonly<Record<string, readonly string[]>>
  /** How a text must look when it is there, by path. */
  forms?: Readonly<Record<string, RegExp>>
}

/** The path of something that is missing, `null` when all is there. */
export function missingIn(content: object, { required, rows = {} }: MessageRule): string | null {
  const path = required.find((one) => !isThere(at(content, one)))
  if (path !== undefined) return path
  for (const [list, columns] of Object.entries(rows)) {
    const found = at(content, list)
    if (!Array.isArray(found) || found.length === 0) return list
    const column = columns.find((one) => found.some((row: unknown) => !isThere(at(row, one))))
    if (column !== undefined) return `${list}.${column}`
  }
  return null
}

/** The path of a value that looks otherwise than it must, `null` when none does. */
export function misshapenIn(content: object, { forms = {} }: MessageRule): string | null {
  const found = Object.entries(forms).find(([path, form]) => {
    const value = at(content, path)
    return isThere(value) && !form.test(text(value) ?? '')
  })
  return found?.[0] ?? null
}

/** The path of a text that is longer than it may be, `null` when none is. */
export function tooLongIn(content: object, { limits = {} }: MessageRule): string | null {
  const found = Object.entries(limits).find(([path, most]) => {
    const value = at(content, path)
    return typeof value === 'string' && value.length > most
  })
  return found?.[0] ?? null
}

/** What stands at a path, `undefined` when nothing does. */
export function at(content: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    return isJsonObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, content)
}

/** All texts in a message, wherever they stand. */
export function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  if (typeof content !== 'object' || content === null) return []
  return Object.values(content).flatMap((inner: unknown) => textsIn(inner))
}

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}
