import { defineMessages } from './i18n/messages.ts'

/** Texts around a refusal of DingTalk's, wherever it is shown in short. */
export const refusalMessages = defineMessages({
  en: {
    refused: (code: string) => `Refused · ${code}`,
    unknown: 'DingTalk refused, with a code that Dingbench cannot explain yet.',
    theirWords: (words: string) => `DingTalk says: ${words}`,
  },
  'zh-CN': {
    refused: (code) => `被拒绝 · ${code}`,
    unknown: '钉钉拒绝了请求，该错误码暂无说明。',
    theirWords: (words) => `钉钉返回：${words}`,
  },
})
