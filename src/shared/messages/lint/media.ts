import { textOf } from '../../losslessJson.ts'
import { extensionOf } from '../../media/fileTypes.ts'
import { isOfApp, type MediaEntry } from '../../media/mediaEntry.ts'
import type { Profile } from '../../profile.ts'
import type { JsonObject } from '../json.ts'
import { mediaTakenBy } from '../media.ts'
import type { Format, MessageField } from '../messageType.ts'
import { rawAt } from '../place.ts'
import type { Spelt } from '../types.ts'
import { advice, type Finding } from './finding.ts'

/** What the shelf knows, and for whom a message is. */
export interface KnownMedia {
  entries: readonly MediaEntry[]
  profile: Pick<Profile, 'id' | 'corpId' | 'appKey' | 'agentId' | 'oapiAddress'>
}

const MEGABYTE = 1024 * 1024
/** A message may refer to a file up to here, although more can be uploaded. */
const MOST_REFERRED_MB = 10
/** By so much a duration may be rounded. */
const ROUNDED_MS = 1_000

/**
 * What the shelf tells of the files that a message names. What it does not know is not held against
 * a message, and none of it is an error: pages do not say what DingTalk answers.
 */
export function lintMedia(
  { shape }: Spelt,
  content: JsonObject,
  format: Format,
  known: KnownMedia,
): Finding[] {
  return shape.fields.flatMap((field) => {
    const entry = entryIn(field, content, format, known)
    return entry === null
      ? []
      : ofEntry(field, entry, format, durationIn(shape.fields, content), known)
  })
}

function entryIn(
  field: MessageField,
  content: JsonObject,
  format: Format,
  { entries, profile }: KnownMedia,
): MediaEntry | null {
  if (!('at' in field.place) || mediaTakenBy(field, format) === null) return null
  const mediaId = textOf(rawAt(content, field.place)) ?? ''
  const fitting = mediaId === '' ? [] : entries.filter((entry) => entry.mediaId === mediaId)
  return fitting.find((entry) => isOfApp(entry, profile)) ?? fitting[0] ?? null
}

function ofEntry(
  field: MessageField,
  entry: MediaEntry,
  format: Format,
  duration: number | null,
  { profile }: KnownMedia,
): Finding[] {
  const { key } = field
  const { type, name, sizeBytes, durationMs, app } = entry
  const wanted = mediaTakenBy(field, format) ?? type
  const isOther = !isOfApp(entry, profile)
  if (type !== wanted) return [advice('media-kind', key, { name, is: type, wanted })]

  const unitMs = format === 'robot' && type === 'voice' ? 1 : 1_000
  const isLonger =
    durationMs !== null &&
    duration !== null &&
    Math.abs(duration * unitMs - durationMs) >= ROUNDED_MS
  const isWorked = format === 'work' || format === 'chat'
  const megabytes = (sizeBytes / MEGABYTE).toFixed(1)
  return [
    ...when(isOther, advice('media-other-app', key, { name, app: app.agentId || app.appKey })),
    ...when(isLonger, advice('media-duration', 'duration', { have: secondsOf(durationMs) })),
    ...when(
      type === 'voice' && isWorked && extensionOf(name) !== 'amr',
      advice('voice-not-amr', key, { name }),
    ),
    ...when(
      type === 'file' && isWorked && sizeBytes > MOST_REFERRED_MB * MEGABYTE,
      advice('media-large', key, { have: megabytes, most: String(MOST_REFERRED_MB) }),
    ),
  ]
}

function durationIn(fields: readonly MessageField[], content: JsonObject): number | null {
  const place = fields.find(({ key }) => key === 'duration')?.place
  const typed = place && 'at' in place ? (textOf(rawAt(content, place)) ?? '') : ''
  return /^\d{1,9}$/.test(typed) ? Number(typed) : null
}

function secondsOf(durationMs: number | null): string {
  return ((durationMs ?? 0) / 1000).toFixed(1)
}

function when(isSaid: boolean, finding: Finding): Finding[] {
  return isSaid ? [finding] : []
}
