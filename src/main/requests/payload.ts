import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { PlannedRequest } from '../../shared/plan.ts'

/** A file on this machine that goes out in the place of a planned one, and is never read whole. */
export interface Attached {
  /** The name of the part that it takes the place of. */
  part: string
  path: string
  /** What it is called on its way. */
  name: string
  sizeBytes: number
  /** Hears how many of its bytes have been taken. */
  sent: (bytes: number) => void
}

/** A body as bytes to send and as text to show. */
export interface Payload {
  /** `null` when there is no body. */
  body: Buffer | Readable | null
  headers: Record<string, string>
  /** Files stand as their name, type and size. */
  shown: string | null
}

/** Turns a planned body into what is sent. */
export async function payloadOf(
  body: PlannedRequest['body'],
  attached?: Attached,
): Promise<Payload> {
  if (body.kind === 'none') return { body: null, headers: {}, shown: null }
  if (body.kind === 'text') return { body: Buffer.from(body.text), headers: {}, shown: body.text }

  const form = new FormData()
  const shown: string[] = []
  const mark = randomUUID()
  for (const part of body.parts) {
    if ('text' in part) {
      form.append(part.name, part.text)
      shown.push(`${part.name}: ${part.text}`)
      continue
    }
    const isAttached = part.name === attached?.part
    const { name, type } = isAttached ? { name: attached.name, type: '' } : part.file
    const content = isAttached ? mark : Buffer.from(part.file.base64, 'base64')
    const file = new File([content], name, { type })
    const sizeBytes = isAttached ? attached.sizeBytes : file.size
    form.append(part.name, file)
    shown.push(`${part.name}: <${name}, ${type || 'application/octet-stream'}, ${sizeBytes} bytes>`)
  }

  // The platform's own encoder chooses the boundary and writes the parts.
  const encoded = new Response(form)
  const bytes = Buffer.from(await encoded.arrayBuffer())
  const headers = { 'content-type': encoded.headers.get('content-type') ?? '' }
  const whole = { headers, shown: shown.join('\n') }
  return attached
    ? { ...whole, ...withFile(bytes, mark, attached, headers) }
    : { ...whole, body: bytes }
}

/** The encoded form with the file's bytes where its mark stands. */
function withFile(
  bytes: Buffer,
  mark: string,
  { path, sizeBytes, sent }: Attached,
  headers: Payload['headers'],
): Pick<Payload, 'body' | 'headers'> {
  const at = bytes.indexOf(mark)
  if (at < 0) throw new Error('a file without a place in the form')
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at + mark.length)]

  async function* pieces(): AsyncGenerator<Buffer> {
    yield before
    let count = 0
    for await (const piece of createReadStream(path)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- without an encoding a file is read as bytes
      const read = piece as Buffer
      yield read
      count += read.length
      sent(count)
    }
    yield after
  }

  const length = before.length + sizeBytes + after.length
  return {
    body: Readable.from(pieces(), { objectMode: false }),
    headers: { ...headers, 'content-length': String(length) },
  }
}
