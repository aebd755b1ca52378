import { defineMessages } from './i18n/messages.ts'

/** What the sandbox is called. */
export const profileNameMessages = defineMessages({
  en: { sandbox: 'Sandbox enterprise' },
  'zh-CN': { sandbox: '沙箱企业' },
})
