import type { Exchange, HeaderLine } from './exchange.ts'
import { SECRET_HEADERS, SECRET_NAMES, SECRET_QUERY_NAMES } from './maskNames.ts'
import { secretForms } from './secretForms.ts'

/** Takes secrets out of what leaves the main process. */
export interface Mask {
  text: (text: string) => string
  exchange: (exchange: Exchange) => Exchange
}

const DOTS = '••••'
/** A shorter secret shows no tail: four characters would be too large a part of it. */
const TAIL_FROM_LENGTH = 16

/** A secret as it may be shown: dots, and its last four characters when it is long enough. */
export function masked(secret: string): string {
  const end = secret.slice(-4)
  return secret.length >= TAIL_FROM_LENGTH && /^[\w-]{4}$/.test(end) ? DOTS + end : DOTS
}

/**
 * Makes a mask over the secrets given, in every form they are written in, and over values whose
 * name says that they are secret. Masked JSON stays JSON; masking twice is masking once.
 */
export function createMask(secrets: readonly string[]): Mask {
  const known = maskKnown(secrets)
  const text = (raw: string) => maskNamed(known(raw))
  const headers = (lines: HeaderLine[]) => lines.map((line) => maskHeader(line, text))

  return {
    text,
    exchange: (exchange) => ({
      ...exchange,
      request: {
        ...exchange.request,
        url: text(exchange.request.url),
        headers: headers(exchange.request.headers),
        body: exchange.request.body === null ? null : text(exchange.request.body),
      },
      response: {
        ...exchange.response,
        statusText: text(exchange.response.statusText),
        headers: headers(exchange.response.headers),
        body: { ...exchange.response.body, text: text(exchange.response.body.text) },
      },
    }),
  }
}

function maskKnown(secrets: readonly string[]): (text: string) => string {
  const replacements = new Map<string, string>()
  for (const secret of secrets) {
    for (const form of secretForms(secret)) replacements.set(form, masked(secret))
  }
  if (replacements.size === 0) return (text) => text

  const longestFirst = [...replacements.keys()].sort((one, other) => other.length - one.length)
  const pattern = new RegExp(longestFirst.map((form) => RegExp.escape(form)).join('|'), 'g')
  return (text) => text.replace(pattern, (form) => replacements.get(form) ?? DOTS)
}

const names = SECRET_NAMES.join('|')
const inQuery = new RegExp(
  `([?&]|\\b)((?:${names})=|(?<=[?&])(?:${SECRET_QUERY_NAMES.join('|')})=)([^&#\\s"'<>\\\\]+)`,
  'gi',
)
const inJson = new RegExp(`("(?:${names})"\\s*:\\s*")((?:[^"\\\\]|\\\\.)*)`, 'gi')
/** JSON inside a JSON text, at any depth: its quotes carry backslashes. */
const inNestedJson = new RegExp(`((\\\\+)"(?:${names})\\2"\\s*:\\s*\\2")((?:(?!\\\\)[^"])*)`, 'gi')

function maskNamed(text: string): string {
  return text
    .replace(
      inQuery,
      (_all, before: string, name: string, value: string) => before + name + maskedOnce(value),
    )
    .replace(inJson, (_all, before: string, value: string) => before + maskedOnce(value))
    .replace(
      inNestedJson,
      (_all, before: string, _escape: string, value: string) => before + maskedOnce(value),
    )
}

function maskHeader([name, value]: HeaderLine, text: (raw: string) => string): HeaderLine {
  const lower = name.toLowerCase()
  if (SECRET_HEADERS.some((secret) => secret === lower)) return [name, maskedOnce(value)]
  if (lower === 'set-cookie')
    return [name, value.replace(/=([^;]*)/, (_all, one: string) => `=${maskedOnce(one)}`)]
  return [name, text(value)]
}

/** An empty value hides nothing, and a masked one is left as it is. */
function maskedOnce(value: string): string {
  if (value === '' || value.startsWith(DOTS) || value.startsWith(encodeURIComponent(DOTS))) {
    return value
  }
  return masked(value)
}
