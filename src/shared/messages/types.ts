import type { JsonObject } from './json.ts'
import type { Format, MessageType, Shape } from './messageType.ts'
import { actionCard } from './types/actionCard.ts'
import { feedCard } from './types/feedCard.ts'
import { file } from './types/file.ts'
import { image } from './types/image.ts'
import { link } from './types/link.ts'
import { markdown } from './types/markdown.ts'
import { oa } from './types/oa.ts'
import { text } from './types/text.ts'
import { video } from './types/video.ts'
import { voice } from './types/voice.ts'

/** Every type of message, in the order that the access guide has them; robots' own at the end. */
export const MESSAGE_TYPES: readonly MessageType[] = [
  text,
  image,
  voice,
  file,
  link,
  oa,
  markdown,
  actionCard,
  feedCard,
  video,
]

/** A type as a content is spelt in one format. */
export interface Spelt {
  type: MessageType
  shape: Shape
}

/** The type that a msgtype or msgKey names, and the shape that fits the content. */
export function speltAs(format: Format, wire: string, content: JsonObject): Spelt | null {
  for (const type of MESSAGE_TYPES) {
    const shape = type.shapes[format]?.find(
      (one) => one.wire === wire && (one.matches === undefined || one.matches(content)),
    )
    if (shape !== undefined) return { type, shape }
  }
  return null
}

/** Every msgtype or msgKey of a format. */
export function wiresOf(format: Format): string[] {
  const shapes = MESSAGE_TYPES.flatMap((type) => type.shapes[format] ?? [])
  return [...new Set(shapes.map(({ wire }) => wire))]
}

/** A type by its id. */
export function messageTypeOf(id: string): MessageType | null {
  return MESSAGE_TYPES.find((type) => type.id === id) ?? null
}
