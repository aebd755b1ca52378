import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the comparison of two answers. */
export const compareMessages = defineMessages({
  en: {
    compareWith: 'Compare with',
    comparison: 'Comparison, the earlier answer first',
    noOther: 'Nothing to compare with yet',
    noOtherHint:
      'Send something else, or the same again: every answer of this session can be chosen.',
    accepted: 'accepted',
    comparing: 'Comparing…',
    same: 'No difference',
    differences: (count: number) =>
      count === 1 ? '1 difference' : `${count.toLocaleString('en')} differences`,
    tooMuch: 'Too much to compare here',
    previous: 'Previous difference',
    next: 'Next difference',
    ignore: 'Ignore ids and times',
    sideBySide: 'Side by side',
    ignored: (places: string) => `Left out: ${places}`,
  },
  'zh-CN': {
    compareWith: '对比对象',
    comparison: '对比结果，较早的应答在前',
    noOther: '还没有可对比的应答',
    noOtherHint: '再发送一次或发送别的接口，本次会话的每个应答都可以选择。',
    accepted: '已接受',
    comparing: '正在对比…',
    same: '没有差异',
    differences: (count) => `${count.toLocaleString('zh-CN')} 处差异`,
    tooMuch: '内容过多，无法在此对比',
    previous: '上一处差异',
    next: '下一处差异',
    ignore: '忽略请求 ID 和时间',
    sideBySide: '左右并排',
    ignored: (places) => `未参与对比：${places}`,
  },
})
