import { defineMessages } from '../i18n/messages.ts'

/** The texts of picking a person or a department. */
export const pickMessages = defineMessages({
  en: {
    pickPerson: 'Pick a person',
    pickDepartment: 'Pick a department',
    searchPeople: 'Search people by name or userid',
    searchDepartments: 'Search departments by name or id',
    searchBoth: 'Department, or anybody’s name',
    searchEverywhere: (words: string) => `Search everybody for “${words}”`,
    everywhere: 'In the whole enterprise',
    readAnew: 'Read again',
    reading: 'Reading with this profile’s token…',
    refused: (code: string, words: string) => `DingTalk refused: ${code} ${words}`,
    nobody: 'Nobody of that name.',
    noDepartment: 'No department of that name.',
    age: (minutes: number) =>
      minutes === 0 ? 'Read just now' : `Read ${minutes} min ago; kept for 10 minutes`,
  },
  'zh-CN': {
    pickPerson: '选择人员',
    pickDepartment: '选择部门',
    searchPeople: '按姓名或 userid 搜索',
    searchDepartments: '按名称或 ID 搜索部门',
    searchBoth: '部门，或任何人的姓名',
    searchEverywhere: (words) => `在全企业搜索“${words}”`,
    everywhere: '全企业',
    readAnew: '重新读取',
    reading: '正在用当前配置的 token 读取…',
    refused: (code, words) => `钉钉拒绝：${code} ${words}`,
    nobody: '没有找到这样的人。',
    noDepartment: '没有这个名称的部门。',
    age: (minutes) => (minutes === 0 ? '刚刚读取' : `${minutes} 分钟前读取，保留 10 分钟`),
  },
})
