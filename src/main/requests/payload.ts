import type { PlannedRequest } from '../../shared/plan.ts'

/** A body as bytes to send and as text to show. */
export interface Payload {
  /** `null` when there is no body. */
  bytes: Buffer | null
  headers: Record<string, string>
  /** Files stand as their name, type and size. */
  shown: string | null
}

/** Turns a planned body into what is sent. */
export async function payloadOf(body: PlannedRequest['body']): Promise<Payload> {
  if (body.kind === 'none') return { bytes: null, headers: {}, shown: null }
  if (body.kind === 'text') return { bytes: Buffer.from(body.text), headers: {}, shown: body.text }

  const form = new FormData()
  const shown: string[] = []
  for (const part of body.parts) {
    if ('text' in part) {
      form.append(part.name, part.text)
      shown.push(`${part.name}: ${part.text}`)
      continue
    }
    const { name, type, base64 } = part.file
    const file = new File([Buffer.from(base64, 'base64')], name, { type })
    form.append(part.name, file)
    shown.push(`${part.name}: <${name}, ${type || 'application/octet-stream'}, ${file.size} bytes>`)
  }

  // The platform's own encoder chooses the boundary and writes the parts.
  const encoded = new Response(form)
  return {
    bytes: Buffer.from(await encoded.arrayBuffer()),
    headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    shown: shown.join('\n'),
  }
}
