import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the lint under a message. */
export const composeMessages = defineMessages({
  en: {
    lint: 'What DingTalk will say',
    errors: (count: number) => (count === 1 ? '1 error' : `${count} errors`),
    advices: (count: number) => (count === 1 ? '1 hint' : `${count} hints`),
    fine: 'Nothing to mend',
    fineHint: 'DingTalk is expected to take it.',
    fixed: (words: string) => `Done: ${words}`,
    undo: 'Undo',
    bytes: (have: string, most: string) => `${have} / ${most} bytes`,
    bytesAlone: (have: string) => `${have} bytes`,
    source: 'Source',
    sourceOf: (what: string) => `Source: ${what}`,
    longText: (count: string) =>
      `${count} characters: too many to write in. They are kept and sent as they are.`,
    keepFirst: (count: string) => `Keep the first ${count}`,
    startAnew: 'Start anew',
  },
  'zh-CN': {
    lint: '钉钉会怎么说',
    errors: (count) => `${count} 个错误`,
    advices: (count) => `${count} 条建议`,
    fine: '没有问题',
    fineHint: '预计钉钉会接受。',
    fixed: (words) => `已完成：${words}`,
    undo: '撤销',
    bytes: (have, most) => `${have} / ${most} 字节`,
    bytesAlone: (have) => `${have} 字节`,
    source: '出处',
    sourceOf: (what) => `出处：${what}`,
    longText: (count) => `共 ${count} 个字符，太长，不在这里编辑；会原样保留并发送。`,
    keepFirst: (count) => `只留前 ${count} 个`,
    startAnew: '清空重写',
  },
})
