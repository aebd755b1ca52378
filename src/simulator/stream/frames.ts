import { isJsonObject, readJson, writeJson } from '../json.ts'

/** What a frame is about. */
export type FrameType = 'SYSTEM' | 'EVENT' | 'CALLBACK'

/** A frame on its way to a client. */
export interface Frame {
  type: FrameType
  topic: string
  /** Beside those that every frame has; header values are texts. */
  headers: Record<string, string>
  data: object
}

/** What a client answers to a frame. */
export interface Ack {
  messageId: string
  /** 200 when it went well, else 404 or 500. */
  code: number
  /** What it has to say, an empty object when that cannot be read. */
  data: Record<string, unknown>
}

/**
 * Writes a frame.
 * https://open.dingtalk.com/document/development/stream-protocol-access
 */
export function writeFrame(
  { type, topic, headers, data }: Frame,
  { messageId, now }: { messageId: string; now: number },
): string {
  return writeJson({
    specVersion: '1.0',
    type,
    headers: {
      ...headers,
      contentType: 'application/json',
      messageId,
      time: String(now),
      topic,
    },
    data: writeJson(data),
  })
}

/** Reads what a client sent; `null` when it is no acknowledgement. */
export function readAck(text: string): Ack | null {
  const sent = parsed(text)
  if (!isJsonObject(sent) || !isJsonObject(sent['headers'])) return null
  const { messageId } = sent['headers']
  const code = Number(sent['code'])
  if (typeof messageId !== 'string' || !Number.isInteger(code)) return null
  const { data } = sent
  const said = typeof data === 'string' ? parsed(data) : data
  return { messageId, code, data: isJsonObject(said) ? said : {} }
}

function parsed(text: string): unknown {
  try {
    return readJson(text)
  } catch {
    return undefined
  }
}
