import { jsonPlace, type TextPlace } from '../jsonPlace.ts'
import { isCurl } from '../request/readCurl.ts'
import { channelOf } from './channels.ts'
import type { Draft } from './draft.ts'
import { readPasted } from './read.ts'

/** The largest file that is read, in bytes: far more than any channel takes. */
export const MOST_WATCHED_BYTES = 1_000_000

/** What main saw of the watched file. `turn` grows with every look. */
export type WatchedFile = { name: string; turn: number } & (
  | { at: 'read'; text: string }
  | { at: 'gone' }
  | { at: 'too-large'; bytes: number }
  /** Not UTF-8: a picture, an archive. */
  | { at: 'binary' }
  | { at: 'unreadable'; code: string }
)

/** What a text says: a message, or what is wrong with it and where. */
export type WatchedMessage =
  | { ok: true; draft: Draft }
  | { ok: false; why: 'not-json'; place: TextPlace | null }
  | { ok: false; why: 'not-message' | 'other-address' }

/**
 * Reads a saved file as a message: JSON of a call or of a message, or a curl command. One that says
 * nothing of whom it goes to goes to those of the present message.
 */
export function readWatched(text: string, present: Draft): WatchedMessage {
  const clean = text.replace(/^\ufeff/, '')
  const read = readPasted(clean, present.channel)
  if (read.ok) return { ok: true, draft: withBeside(read.draft, present) }
  if (read.why !== 'not-json') return { ok: false, why: read.why }
  return { ok: false, why: 'not-json', place: isCurl(clean) ? null : jsonPlace(clean) }
}

function withBeside(draft: Draft, present: Draft): Draft {
  if (draft.channel !== present.channel) return draft
  const names = channelOf(draft.channel).fields.map(({ name }) => name.split('.')[0] ?? name)
  if (names.some((name) => Object.hasOwn(draft.body, name))) return draft
  const beside = Object.entries(present.body).filter(([name]) => names.includes(name))
  return { ...draft, body: { ...Object.fromEntries(beside), ...draft.body } }
}
