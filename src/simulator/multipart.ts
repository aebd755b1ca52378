import type { BusboyInstance } from '@fastify/busboy'
import { isJsonObject } from './json.ts'

/** A file that came in a multipart body. */
export interface UploadedFile {
  /** As the sender called it, without folders; '' when it has no name. */
  name: string
  bytes: Buffer
}

/** The fields of a multipart body by name; of several with one name the first. */
export type MultipartFields = Map<string, string | UploadedFile>

/** More than any client sends; a body that has more is broken. The whole is bounded by the server. */
const LIMITS = {
  parts: 100,
  files: 10,
  fieldSize: 64 * 1024,
  headerPairs: 20,
  headerSize: 8 * 1024,
}

/** Whether a field's value is a file: no JSON makes a buffer. */
export function isUploadedFile(value: unknown): value is UploadedFile {
  return isJsonObject(value) && Buffer.isBuffer(value['bytes'])
}

/** Takes a multipart body apart, `null` when it is broken. Never rejects. */
export async function readMultipart(
  contentType: string,
  bytes: Buffer,
): Promise<MultipartFields | null> {
  try {
    // Loaded with the first upload: most runs never see one, and all of them start.
    const { Busboy } = await import('@fastify/busboy')
    return await parse(
      new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS }),
      bytes,
    )
  } catch {
    return null
  }
}

function parse(parser: BusboyInstance, bytes: Buffer): Promise<MultipartFields> {
  return new Promise((resolve, reject) => {
    const fields: MultipartFields = new Map()
    // A part without a name has `undefined` for one, whatever the types say.
    const keep = (name: string | undefined, value: string | UploadedFile) => {
      if (name !== undefined && !fields.has(name)) fields.set(name, value)
    }
    parser.on('file', (field, stream, name: string | undefined) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.once('end', () => keep(field, { name: name ?? '', bytes: Buffer.concat(chunks) }))
      stream.once('error', reject)
    })
    parser.on('field', (field, value, _nameCut, valueCut) => {
      if (valueCut) reject(new RangeError(`${field} is too long`))
      else keep(field, value)
    })
    parser.once('partsLimit', () => reject(new RangeError('too many parts')))
    parser.once('filesLimit', () => reject(new RangeError('too many files')))
    parser.on('error', reject)
    parser.once('finish', () => resolve(fields))
    parser.end(bytes)
  })
}
