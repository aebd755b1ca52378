import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the hex view and of previews. */
export const hexMessages = defineMessages({
  en: {
    hex: 'Bytes of the body',
    ofText: (charset: string) =>
      /^utf-?8$/i.test(charset)
        ? 'The bytes of the text, secrets masked.'
        : `The text as UTF-8, secrets masked; it was received as ${charset}.`,
    beginning: (size: string) => `The first ${size}; save the body to see the rest.`,
    nothing: 'The body is empty',
    nothingHint: 'There are no bytes to show.',
    picture: (name: string) => `Picture: ${name}`,
    sound: (name: string) => `Sound: ${name}`,
    pictureBroken: 'It says that it is a picture, but cannot be drawn.',
    save: 'Save it as a file',
  },
  'zh-CN': {
    hex: '正文的字节',
    ofText: (charset) =>
      /^utf-?8$/i.test(charset)
        ? '文本的字节，敏感信息已隐藏。'
        : `按 UTF-8 显示的文本字节，敏感信息已隐藏；收到时为 ${charset}。`,
    beginning: (size) => `只显示前 ${size}；其余请把正文存为文件查看。`,
    nothing: '正文为空',
    nothingHint: '没有字节可显示。',
    picture: (name) => `图片：${name}`,
    sound: (name) => `音频：${name}`,
    pictureBroken: '声明为图片，但无法显示。',
    save: '存为文件',
  },
})
