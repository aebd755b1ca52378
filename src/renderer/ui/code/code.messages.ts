import { defineMessages } from '../../i18n/messages.ts'

/** The texts of code views and editors. */
export const codeMessages = defineMessages({
  en: {
    notJson: (reason: string) => `Not JSON: ${reason}`,
    find: 'Find',
    next: 'Next',
    previous: 'Previous',
    all: 'Select all',
    matchCase: 'Match case',
    regexp: 'Regular expression',
    byWord: 'Whole word',
    close: 'Close',
    currentMatch: 'Current match',
    onLine: 'on line',
    foldedLines: 'Folded lines',
    unfoldedLines: 'Unfolded lines',
    to: 'to',
    foldedCode: 'Folded: click to unfold',
    foldLine: 'Fold',
    unfoldLine: 'Unfold',
    controlCharacter: 'Control character',
    goToLine: 'Go to line',
    go: 'Go',
  },
  'zh-CN': {
    notJson: (reason) => `不是 JSON：${reason}`,
    find: '查找',
    next: '下一个',
    previous: '上一个',
    all: '全选匹配',
    matchCase: '区分大小写',
    regexp: '正则表达式',
    byWord: '全字匹配',
    close: '关闭',
    currentMatch: '当前匹配',
    onLine: '位于行',
    foldedLines: '已折叠行',
    unfoldedLines: '已展开行',
    to: '至',
    foldedCode: '已折叠，点击展开',
    foldLine: '折叠',
    unfoldLine: '展开',
    controlCharacter: '控制字符',
    goToLine: '跳到行',
    go: '跳转',
  },
})

/** The texts of code views and editors in one language. */
export type CodeText = (typeof codeMessages)['en']
