import { defineMessages } from '../../i18n/messages.ts'

/** The texts of code editors. */
export const codeMessages = defineMessages({
  en: {
    notJson: (reason: string) => `Not JSON: ${reason}`,
    controlCharacter: 'Control character',
    completions: 'Completions',
  },
  'zh-CN': {
    notJson: (reason) => `不是 JSON：${reason}`,
    controlCharacter: '控制字符',
    completions: '补全',
  },
})

/** The texts of code editors in one language. */
export type CodeText = (typeof codeMessages)['en']
