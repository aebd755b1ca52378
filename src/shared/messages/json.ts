import { isLosslessNumber } from 'lossless-json'
import { textOf, tryParseJson } from '../losslessJson.ts'

/** A JSON object whose numbers keep every digit, as `tryParseJson` gives it. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object: neither null, a list nor a number with its digits. */
export function isJsonObject(value: unknown): value is JsonObject {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)
  )
}

/** An object, also where it stands as the text of its JSON; `null` for anything else. */
export function objectOf(value: unknown): JsonObject | null {
  const read = typeof value === 'string' ? tryParseJson(value) : value
  return isJsonObject(read) ? read : null
}

/** What stands at a path with dots between its steps, `undefined` when nothing does. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, step) => {
    return isJsonObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}

/**
 * The same object with something else at a path, `undefined` to take it away. Everything beside it
 * stays where it is; objects on the way are made, and go again when they become empty.
 */
export function withAt(value: JsonObject, path: string, inner: unknown): JsonObject {
  const [step = '', ...rest] = path.split('.')
  const below = rest.join('.')
  const next = below === '' ? inner : withBelow(value[step], below, inner)
  if (next !== undefined) return { ...value, [step]: next }
  if (!Object.hasOwn(value, step)) return value
  const { [step]: _gone, ...others } = value
  return others
}

/** Whether something was said: not null, and not an empty text. */
export function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== ''
}

/** A text as it is typed; what is neither text, number nor boolean gives ''. */
export function typedText(value: unknown): string {
  return typeof value === 'boolean' ? String(value) : (textOf(value) ?? '')
}

/** How many bytes a text takes on its way. */
export function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length
}

function withBelow(value: unknown, path: string, inner: unknown): JsonObject | undefined {
  const changed = withAt(isJsonObject(value) ? value : {}, path, inner)
  return inner === undefined && Object.keys(changed).length === 0 ? undefined : changed
}
