import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of choosing who gets a message. */
export const recipientsMessages = defineMessages({
  en: {
    add: 'Type, then Enter',
    chosen: (what: string) => `${what}: chosen`,
    remove: 'Remove',
    pickPeople: 'Pick people',
    pickDepartments: 'Pick departments',
    check: (count: number) =>
      count === 1 ? 'Check 1 id (1 call)' : `Check ${count} ids (${count} calls)`,
    checking: 'Checking…',
    unknown: 'not found',
    foreign: 'out of the app’s range',
    inactive: 'not activated',
    unsure: (code: string, words: string) => `not known: ${code} ${words}`,
    me: 'Me',
    meUnknown: 'Not set for this profile',
    pickMe: 'Pick who I am',
    sendToMe: 'Send to me',
  },
  'zh-CN': {
    add: '输入或粘贴，回车添加',
    chosen: (what) => `已选${what}`,
    remove: '移除',
    pickPeople: '选择人员',
    pickDepartments: '选择部门',
    check: (count) => `核对 ${count} 个 ID（调用 ${count} 次）`,
    checking: '核对中…',
    unknown: '不存在',
    foreign: '不在应用可见范围',
    inactive: '未激活',
    unsure: (code, words) => `无法确认：${code} ${words}`,
    me: '我',
    meUnknown: '此企业还没有设置',
    pickMe: '选择“我”是谁',
    sendToMe: '只发给我',
  },
})
