import { randomBytes } from 'node:crypto'
import type { MediaType } from '../../shared/media/fileTypes.ts'

const MOST_BYTES = 64 * 1024 * 1024
/** What a file takes beside its bytes, so that no number of small ones fills the memory. */
const OVERHEAD_BYTES = 4 * 1024

/** A file that was uploaded. */
export interface MediaFile {
  /** The media_id: `@` and 24 letters, digits and signs. */
  id: string
  /** With which a robot that was sent the file gets it. */
  downloadCode: string
  name: string
  type: MediaType
  contentType: string
  bytes: Buffer
  /** Milliseconds since 1970. */
  at: number
}

/** The files that were uploaded: at DingTalk for ever, here the last 64 MB. */
export interface Media {
  /** Keeps a file; the oldest go when there are too many. */
  add: (file: Omit<MediaFile, 'id' | 'downloadCode'>) => MediaFile
  find: (id: string) => MediaFile | undefined
  findByDownloadCode: (code: string) => MediaFile | undefined
  /** Oldest first. */
  all: () => MediaFile[]
}

/** Makes a store with nothing in it, that holds so many bytes at most. */
export function createMedia(mostBytes = MOST_BYTES): Media {
  const files = new Map<string, MediaFile>()
  let held = 0

  return {
    add: (draft) => {
      const file = {
        ...draft,
        id: `@lAL${randomBytes(15).toString('base64url')}`,
        downloadCode: randomBytes(33).toString('base64url'),
      }
      held += sizeOf(file)
      files.set(file.id, file)
      for (const oldest of files.values()) {
        if (held <= mostBytes || oldest === file) break
        held -= sizeOf(oldest)
        files.delete(oldest.id)
      }
      return file
    },
    find: (id) => files.get(id),
    findByDownloadCode: (code) => files.values().find((one) => one.downloadCode === code),
    all: () => [...files.values()],
  }
}

function sizeOf({ bytes }: MediaFile): number {
  return bytes.length + OVERHEAD_BYTES
}
