import type { Bilingual } from '../catalog/operation.ts'
import {
  extensionOf,
  extensionsOf,
  FORMER_MAX_BYTES,
  MAX_BYTES,
  type MediaType,
  mediaTypeOf,
} from './fileTypes.ts'
import { MEDIA_RULES, type MediaRuleId } from './mediaRules.ts'
import type { MediaFacts } from './readMedia.ts'

/** Something to be said of a file before it is uploaded. */
export interface MediaFinding {
  rule: MediaRuleId
  /** `error`: DingTalk refuses it. `advice`: DingTalk takes it, and it may not do as one thinks. */
  level: 'error' | 'advice'
  /** What the words of the rule have places for. */
  figures: Readonly<Record<string, string>>
}

const MEGABYTE = 1024 * 1024
/** A voice message lasts less. */
const LONGEST_VOICE_MS = 60_000

/** What a file is most likely meant as: by its name, then by its bytes; `file` for the rest. */
export function likelyTypeOf({ name, looksLike }: MediaFacts): MediaType {
  if (looksLike === 'ogg') return 'voice'
  return mediaTypeOf(extensionOf(name)) ?? mediaTypeOf(looksLike ?? '') ?? 'file'
}

/** Everything to be said of a file before it is uploaded as a type, errors first. */
export function checkMedia(type: MediaType, facts: MediaFacts): MediaFinding[] {
  if (facts.sizeBytes === 0) return [error('empty')]
  const findings = [...ofForm(type, facts), ...ofSize(type, facts), ...ofLength(type, facts)]
  const errors = findings.filter(({ level }) => level === 'error')
  return [...errors, ...findings.filter(({ level }) => level === 'advice')]
}

/** A finding in words, and where they are written. */
export function explainMedia({ rule, figures }: MediaFinding): {
  words: Bilingual
  source: string | null
} {
  const { zh, en, source } = MEDIA_RULES[rule]
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => figures[name] ?? whole)
  return { words: { zh: fill(zh), en: fill(en) }, source }
}

function ofForm(type: MediaType, { name, looksLike }: MediaFacts): MediaFinding[] {
  const extension = extensionOf(name)
  const extensions = extensionsOf(type).join(', ')
  if (mediaTypeOf(extension) !== type) {
    return [error(extension === 'ogg' ? 'ogg' : 'extension', { extension, extensions })]
  }
  if (looksLike !== extension) {
    return [error('not-as-called', { extension, found: looksLike ?? '?' })]
  }
  return type === 'voice' && extension !== 'amr' ? [advice('not-amr', { extension })] : []
}

function ofSize(type: MediaType, { sizeBytes }: MediaFacts): MediaFinding[] {
  const [most, former] = [MAX_BYTES[type], FORMER_MAX_BYTES[type]]
  const have = (Math.ceil((sizeBytes / MEGABYTE) * 100) / 100).toFixed(2)
  if (sizeBytes > most) return [error('too-large', { have, most: String(most / MEGABYTE) })]
  if (sizeBytes <= former) return []
  return [advice('larger-than-before', { have, most: String(former / MEGABYTE) })]
}

function ofLength(type: MediaType, { durationMs, looksLike }: MediaFacts): MediaFinding[] {
  if (type !== 'voice') return []
  if (durationMs === null) return looksLike === null ? [] : [advice('no-duration')]
  const have = (durationMs / 1000).toFixed(1)
  return durationMs < LONGEST_VOICE_MS ? [] : [advice('too-long', { have })]
}

function error(rule: MediaRuleId, figures: MediaFinding['figures'] = {}): MediaFinding {
  return { rule, level: 'error', figures }
}

function advice(rule: MediaRuleId, figures: MediaFinding['figures'] = {}): MediaFinding {
  return { rule, level: 'advice', figures }
}
