import { isFileValue } from '../fieldValue.ts'
import { createMask, type Mask } from '../mask.ts'
import { SECRET_HEADERS, SECRET_NAMES, SECRET_QUERY_NAMES } from '../maskNames.ts'
import { readPlainJson } from '../plainJson.ts'
import { NOTHING_TYPED, type Typed } from './typed.ts'

const SECRETS: ReadonlySet<string> = new Set(
  [...SECRET_NAMES, ...SECRET_QUERY_NAMES, ...SECRET_HEADERS].map((name) => name.toLowerCase()),
)
/** Names that DingTalk does not use but developers do. */
const SOUNDS_SECRET = /secret|password|passwd|api[-_]?key|credential|(^|[-_a-z])token$/i

/** Whether a field of this name holds what nobody else should read. */
export function isSecretName(name: string): boolean {
  return SECRETS.has(name.trim().toLowerCase()) || SOUNDS_SECRET.test(name.trim())
}

/**
 * The secrets that were typed into a request, known by their names. `fields` are those of the
 * operation that are secret whatever their name.
 */
export function secretsTyped(
  { values, extras, body }: Pick<Typed, 'values' | 'extras'> & Partial<Typed>,
  fields: readonly string[] = [],
): string[] {
  const found: string[] = []
  collect(values, found)
  const parsed = body === undefined || body.as === 'fields' ? null : readPlainJson(body.text)
  for (const name of fields) {
    found.push(...textsAt(values, name), ...textsAt(parsed, name))
  }
  for (const { name, value } of extras) {
    if (isSecretName(name)) found.push(value, ...value.split(/\s+/))
  }
  return found.filter((one) => one !== '')
}

/**
 * What was typed, without what is secret: for keeping. Of a field or extra with a secret name the
 * value goes; so does any text in which `mask` or a name finds a secret. `fields` as in
 * `secretsTyped`.
 */
export function withoutSecrets(typed: Typed, mask: Mask, fields: readonly string[] = []): Typed {
  const own = createMask(secretsTyped(typed, fields))
  const isClean = (text: string) => own.text(mask.text(text)) === text
  const values = Object.entries(typed.values).flatMap(([name, value]) =>
    isSecretName(name) || fields.includes(name) || !isKeepable(value, isClean)
      ? []
      : [[name, value] as const],
  )
  const extras = typed.extras.map((extra) =>
    isSecretName(extra.name) || !isClean(extra.value) ? { ...extra, value: '' } : extra,
  )
  const { body } = typed
  const isKept = body.as === 'fields' || (isClean(body.text) && !holdsSecretName(body.text))
  return { values: Object.fromEntries(values), extras, body: isKept ? body : NOTHING_TYPED.body }
}

/** Files are read anew when they are needed: they are not kept either. */
function isKeepable(value: unknown, isClean: (text: string) => boolean): boolean {
  if (typeof value === 'string') return isClean(value) && !holdsSecretName(value)
  if (typeof value !== 'object' || value === null) return true
  if (isFileValue(value)) return false
  return Object.entries(value).every(
    ([name, one]) => (Array.isArray(value) || !isSecretName(name)) && isKeepable(one, isClean),
  )
}

/** Whether a text names a secret the way JSON, a form or a header does, and gives it a value. */
function holdsSecretName(text: string): boolean {
  for (const match of text.matchAll(
    /([\w-]{1,60})\\{0,8}["']?\s{0,8}[:=]\s{0,8}\\{0,8}["']?[^\s"'\\,}&]/g,
  )) {
    if (isSecretName(match[1] ?? '')) return true
  }
  return false
}

function textsAt(values: unknown, name: string): string[] {
  if (typeof values !== 'object' || values === null) return []
  const value: unknown = Object.entries(values).find(([one]) => one === name)?.[1]
  return typeof value === 'string' ? [value] : []
}

function collect(value: unknown, found: string[], name = ''): void {
  if (typeof value === 'string') {
    if (isSecretName(name)) found.push(value)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, one] of Object.entries(value)) {
    collect(one, found, Array.isArray(value) ? name : key)
  }
}
