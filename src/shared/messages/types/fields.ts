import type { Bilingual } from '../../catalog/operation.ts'
import type { Look, MessageField, MessageType, Values } from '../messageType.ts'

/** How values of several types must look. */
export const LOOKS = {
  media: { form: /^[@$]./, rule: 'media-id' },
  picture: { form: /^([@$]|https?:\/\/)./i, rule: 'picture' },
  digits: { form: /^\d+$/, rule: 'whole-number' },
} as const satisfies Record<string, Look>

const NAMES = {
  title: { zh: '标题', en: 'Title' },
  text: { zh: '正文', en: 'Text' },
  url: { zh: '点开后的地址', en: 'Address it opens' },
  picture: { zh: '图片', en: 'Picture' },
  media: { zh: '媒体文件', en: 'Media file' },
  duration: { zh: '时长', en: 'Duration' },
} as const satisfies Record<string, Bilingual>

type Name = keyof typeof NAMES
type Rest = Partial<Omit<MessageField, 'key' | 'kind'>>

/** A field that several types have, under the name that it has in one of them. */
export function field(
  key: Name,
  kind: MessageField['kind'],
  path: string,
  rest: Rest = {},
): MessageField {
  return { key, label: NAMES[key], kind, place: { at: path }, ...rest }
}

/** An example that has nothing to be translated. */
export function inBoth(example: Values): MessageType['example'] {
  return { zh: example, en: example }
}
