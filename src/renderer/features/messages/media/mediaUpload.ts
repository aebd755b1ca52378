import type { Outcome } from '../../../../shared/exchange.ts'
import type { MediaFinding } from '../../../../shared/media/checkMedia.ts'
import { MOST_HANDED_BYTES, type MediaType } from '../../../../shared/media/fileTypes.ts'
import type { MediaEntry } from '../../../../shared/media/mediaEntry.ts'
import type { MediaFacts } from '../../../../shared/media/readMedia.ts'
import type { Draft } from '../../../../shared/messages/draft.ts'
import type { Failure } from '../../../../shared/result.ts'

/** The field of a message that a file is meant for. */
export interface MediaGoal {
  /** The key of the field. */
  key: string
  /** The message as it was when the file was chosen. */
  draft: Draft
}

/** How far an upload has come. What ended without a media_id stays, and can be started again. */
export type UploadStage =
  | { at: 'reading' }
  /** Something speaks against it, and the user decides. */
  | { at: 'held' }
  /** The same app uploaded the same bytes before. */
  | { at: 'known'; entry: MediaEntry }
  | { at: 'waiting' }
  /** Its bytes are on their way to main. */
  | { at: 'staging' }
  | { at: 'sending'; sentBytes: number }
  | { at: 'refused'; outcome: Outcome }
  | { at: 'failed'; failure: Failure }
  /** The file has gone or changed since it was chosen. */
  | { at: 'unreadable' }

/** A file on its way to a media_id. */
export interface MediaUpload {
  id: string
  profileId: string
  file: File
  type: MediaType
  /** `null` for the shelf alone. */
  goal: MediaGoal | null
  /** `null` until they are read. */
  facts: MediaFacts | null
  findings: readonly MediaFinding[]
  stage: UploadStage
}

/** Whether an upload goes on by itself. */
export function isUnderWay({ stage }: Pick<MediaUpload, 'stage'>): boolean {
  return ['reading', 'waiting', 'staging', 'sending'].includes(stage.at)
}

/** Whether main takes a file of this size at all: beyond it no upload is begun. */
export function canBeHanded({ file }: { file: Pick<File, 'size'> }): boolean {
  return file.size <= MOST_HANDED_BYTES
}
