import { defineMessages } from '../../../i18n/messages.ts'

/** Texts of the evidence behind what a section says. */
export const evidenceMessages = defineMessages({
  en: {
    back: 'Back',
    evidence: (of: string) => `Evidence: ${of}`,
    show: 'Evidence',
    showOf: (of: string) => `Evidence of “${of}”: the exchange`,
  },
  'zh-CN': {
    back: '返回',
    evidence: (of) => `依据：${of}`,
    show: '依据',
    showOf: (of) => `“${of}”的依据：完整请求与应答`,
  },
})
