import { isAt } from './mark.ts'

const MEGABYTE = 1024 * 1024

/** What a file can be uploaded as. https://open.dingtalk.com/document/development/upload-media-files */
export const MEDIA_TYPES = ['image', 'voice', 'video', 'file'] as const
/** What a file can be uploaded as. */
export type MediaType = (typeof MEDIA_TYPES)[number]

/** Bytes of the largest file that is read and handed over: more than DingTalk takes, so that a refusal can be seen. */
export const MOST_HANDED_BYTES = 48 * 1024 * 1024

/**
 * Most bytes of each type. The table of error codes still has 1, 2 and 10 MB; the newer page of the
 * upload is what counts. https://open.dingtalk.com/document/development/upload-media-files
 */
export const MAX_BYTES: Readonly<Record<MediaType, number>> = {
  image: 20 * MEGABYTE,
  voice: 2 * MEGABYTE,
  video: 20 * MEGABYTE,
  file: 20 * MEGABYTE,
}

/** What pages of before 2020 and the table of error codes still say. */
export const FORMER_MAX_BYTES: Readonly<Record<MediaType, number>> = {
  image: MEGABYTE,
  voice: 2 * MEGABYTE,
  video: 10 * MEGABYTE,
  file: 10 * MEGABYTE,
}

interface FileType {
  of: MediaType
  contentType: string
  /** Where its mark stands, in bytes from the start. */
  at: number
  /** One of these, a byte a character. */
  marks: readonly string[]
}

const ZIP = ['PK\u0003\u0004', 'PK\u0005\u0006']
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const OLD_OFFICE = { of: 'file', at: 0, marks: ['\u00d0\u00cf\u0011\u00e0'] } as const
const NEW_OFFICE = { of: 'file', at: 0, marks: ZIP } as const
const JPEG = {
  of: 'image',
  contentType: 'image/jpeg',
  at: 0,
  marks: ['\u00ff\u00d8\u00ff'],
} as const

/** Every file that is taken, by its extension. */
const FILE_TYPES: Readonly<Record<string, FileType>> = {
  jpg: JPEG,
  jpeg: JPEG,
  gif: { of: 'image', contentType: 'image/gif', at: 0, marks: ['GIF8'] },
  png: { of: 'image', contentType: 'image/png', at: 0, marks: ['\u0089PNG'] },
  bmp: { of: 'image', contentType: 'image/bmp', at: 0, marks: ['BM'] },
  amr: { of: 'voice', contentType: 'audio/amr', at: 0, marks: ['#!AMR'] },
  mp3: {
    of: 'voice',
    contentType: 'audio/mpeg',
    at: 0,
    marks: ['ID3', '\u00ff\u00fb', '\u00ff\u00f3', '\u00ff\u00f2', '\u00ff\u00fa'],
  },
  wav: { of: 'voice', contentType: 'audio/wav', at: 8, marks: ['WAVE'] },
  mp4: { of: 'video', contentType: 'video/mp4', at: 4, marks: ['ftyp'] },
  pdf: { of: 'file', contentType: 'application/pdf', at: 0, marks: ['%PDF'] },
  zip: { of: 'file', contentType: 'application/zip', at: 0, marks: ZIP },
  rar: { of: 'file', contentType: 'application/vnd.rar', at: 0, marks: ['Rar!'] },
  doc: { ...OLD_OFFICE, contentType: 'application/msword' },
  xls: { ...OLD_OFFICE, contentType: 'application/vnd.ms-excel' },
  ppt: { ...OLD_OFFICE, contentType: 'application/vnd.ms-powerpoint' },
  docx: { ...NEW_OFFICE, contentType: `${OFFICE}.wordprocessingml.document` },
  xlsx: { ...NEW_OFFICE, contentType: `${OFFICE}.spreadsheetml.sheet` },
  pptx: { ...NEW_OFFICE, contentType: `${OFFICE}.presentationml.presentation` },
}

/** Whether a word names a type that files are uploaded as. */
export function isMediaType(word: string | undefined): word is MediaType {
  return word !== undefined && Object.hasOwn(MAX_BYTES, word)
}

/** The extensions that a type is taken with. */
export function extensionsOf(type: MediaType): string[] {
  return Object.keys(FILE_TYPES).filter((extension) => FILE_TYPES[extension]?.of === type)
}

/** The extension of a name in small letters, '' when it has none. */
export function extensionOf(name: string): string {
  return /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

/** What a file of this extension is uploaded as; `null` for one that is not taken. */
export function mediaTypeOf(extension: string): MediaType | null {
  return Object.hasOwn(FILE_TYPES, extension) ? (FILE_TYPES[extension]?.of ?? null) : null
}

/**
 * The extension whose files begin as these bytes do, `null` when none does. Of several, such as
 * the documents that are archives inside, `preferred` does if it is among them.
 */
export function extensionIn(bytes: Uint8Array, preferred = ''): string | null {
  const fitting = Object.keys(FILE_TYPES).filter((extension) => isMarked(extension, bytes))
  return fitting.includes(preferred) ? preferred : (fitting[0] ?? null)
}

/**
 * The content type of a file, `null` when it is not taken as `type`: its extension is of another
 * type or of none, or its bytes do not begin as such a file does.
 */
export function contentTypeOf(type: MediaType, name: string, bytes: Uint8Array): string | null {
  const extension = extensionOf(name)
  if (mediaTypeOf(extension) !== type || !isMarked(extension, bytes)) return null
  return FILE_TYPES[extension]?.contentType ?? null
}

function isMarked(extension: string, bytes: Uint8Array): boolean {
  const { at, marks } = FILE_TYPES[extension] ?? { at: 0, marks: [] }
  return marks.some((mark) => isAt(bytes, at, mark))
}
