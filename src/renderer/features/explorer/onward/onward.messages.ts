import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of what an answer leads to. */
export const onwardMessages = defineMessages({
  en: {
    nextPage: (field: string, value: string) => `Next page: ${field} = ${value}`,
    onward: 'Use a value of it in another operation',
    title: 'Use a value in another operation',
    value: 'Value from the answer',
    search: 'Search what takes it',
    takers: 'Operations that take it',
    none: 'No operation takes it.',
    reading: 'Reading the catalogue…',
    readingBody: 'Reading the answer…',
    noValues: 'The answer holds no value that another operation takes.',
    lost: 'The answer is no longer kept. Send again to use its values.',
    tooLarge: (limit: string) =>
      `Answers above ${limit} are not searched for values or for a next page. Right-click a line of the body to use its value, or press Shift+F10 on it.`,
    menu: 'Value of the answer',
    copyValue: 'Copy value',
    copyPath: 'Copy path',
    copyFailed: 'Could not be copied',
    sendOn: (kind: string, value: string) => `Use ${kind} ${value} in`,
    allTakers: (count: string) => `All ${count} operations…`,
  },
  'zh-CN': {
    nextPage: (field, value) => `下一页：${field} = ${value}`,
    onward: '把其中的值用于其他接口',
    title: '把值用于其他接口',
    value: '应答中的值',
    search: '搜索可用的接口',
    takers: '可用的接口',
    none: '没有接口使用这个值。',
    reading: '正在读取接口目录…',
    readingBody: '正在读取应答…',
    noValues: '应答中没有其他接口可用的值。',
    lost: '应答已不再保留，重新发送后才能使用其中的值。',
    tooLarge: (limit) =>
      `超过 ${limit} 的应答不查找可用的值和下一页。在正文的某一行上点击右键（或按 Shift+F10）即可使用该行的值。`,
    menu: '应答中的值',
    copyValue: '复制值',
    copyPath: '复制路径',
    copyFailed: '复制失败',
    sendOn: (kind, value) => `把 ${kind} ${value} 用于`,
    allTakers: (count) => `全部 ${count} 个接口…`,
  },
})
