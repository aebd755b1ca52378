import { defineMessages } from '../i18n/messages.ts'

/** Texts of the small widgets. */
export const uiMessages = defineMessages({
  en: {
    cancel: 'Cancel',
    close: 'Close',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'The clipboard refused',
  },
  'zh-CN': {
    cancel: '取消',
    close: '关闭',
    copy: '复制',
    copied: '已复制',
    copyFailed: '剪贴板拒绝写入',
  },
})
