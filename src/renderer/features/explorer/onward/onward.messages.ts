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
    menu: '应答中的值',
    copyValue: '复制值',
    copyPath: '复制路径',
    copyFailed: '复制失败',
    sendOn: (kind, value) => `把 ${kind} ${value} 用于`,
    allTakers: (count) => `全部 ${count} 个接口…`,
  },
})
