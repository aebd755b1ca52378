import { defineMessages } from '../../../i18n/messages.ts'

/** Texts of the timeline. */
export const timelineMessages = defineMessages({
  en: {
    nothing: 'Nothing has happened yet',
    nothingBody: 'Fetches, renewals and refusals of the token are listed here as they happen.',
  },
  'zh-CN': {
    nothing: '尚无记录',
    nothingBody: 'token 的获取、续期和被拒会按发生顺序列在这里。',
  },
})
