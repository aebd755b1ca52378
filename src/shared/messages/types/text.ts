import { type MessageField, type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { previewOf, textBlock } from '../preview/preview.ts'

const content: MessageField = {
  key: 'text',
  label: { zh: '内容', en: 'Content' },
  kind: 'lines',
  place: { at: 'content' },
  required: true,
}
const worked = { wire: 'text', fields: [{ ...content, most: 5000, advised: 500 }] }

/** Words alone. */
export const text: MessageType = {
  id: 'text',
  name: { zh: '文本', en: 'Text' },
  icon: 'letters',
  shapes: {
    work: [worked],
    chat: [worked],
    webhook: [{ wire: 'text', fields: [content] }],
    robot: [{ wire: 'sampleText', fields: [content] }],
  },
  example: {
    zh: { text: '你好，这是一条测试消息。' },
    en: { text: 'Hello, this is a test message.' },
  },
  preview: (values) =>
    previewOf(textBlock(oneOf(values, 'text'), 5000), {
      differences: [DIFFERENCES.links],
    }),
}
