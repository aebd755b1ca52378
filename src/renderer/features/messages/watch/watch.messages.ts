import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the watched file. */
export const watchMessages = defineMessages({
  en: {
    watch: 'Watch a file…',
    watching: (name: string) => `Watching ${name}`,
    fileWins: 'The file wins: each save replaces the message here.',
    replaced: 'What was written here was replaced by the save.',
    bringBack: 'Bring it back',
    stop: 'Stop watching',
    notJson: (line: number, column: number) => `Not JSON: line ${line}, column ${column}.`,
    notCurl: 'The curl command cannot be read.',
    'not-message': 'This JSON has no msgtype or msgKey that a channel knows.',
    'other-address': 'This curl command sends no message.',
    lastGood: 'The last good message stays.',
    gone: 'The file is gone: removed or renamed. It is followed again once it is back.',
    'too-large': (kilobytes: string) => `The file has ${kilobytes} KB; a message has far less.`,
    binary: 'The file is no UTF-8 text.',
    unreadable: (code: string) => `The file cannot be read (${code}).`,
  },
  'zh-CN': {
    watch: '跟随文件…',
    watching: (name) => `正在跟随 ${name}`,
    fileWins: '以文件为准：每次保存都会替换这里的消息。',
    replaced: '在这里写的内容已被这次保存替换。',
    bringBack: '恢复',
    stop: '停止跟随',
    notJson: (line, column) => `不是 JSON：第 ${line} 行第 ${column} 列。`,
    notCurl: '无法识别这条 curl 命令。',
    'not-message': '这段 JSON 里没有可识别的 msgtype 或 msgKey。',
    'other-address': '这条 curl 命令不是发消息的。',
    lastGood: '仍保留上一次有效的消息。',
    gone: '文件不见了：被删除或改名。恢复后会继续跟随。',
    'too-large': (kilobytes) => `文件有 ${kilobytes} KB，远大于一条消息。`,
    binary: '文件不是 UTF-8 文本。',
    unreadable: (code) => `无法读取文件（${code}）。`,
  },
})
