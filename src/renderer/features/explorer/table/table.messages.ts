import { defineMessages } from '../../../i18n/messages.ts'

/** The texts of the table view. */
export const tableMessages = defineMessages({
  en: {
    list: 'List in the answer',
    tableOf: (path: string, count: number) => `${path}, ${count.toLocaleString('en')} rows`,
    csv: 'CSV',
    tsv: 'TSV',
    json: 'JSON',
    noList: 'No list in it',
    noListHint: 'A table is drawn of a list of objects; this answer holds none.',
    tooLarge: 'Too large for a table',
    tooLargeHint: 'Above 4 MB it is shown as lines in Body only. Save it, or ask for less.',
  },
  'zh-CN': {
    list: '应答中的列表',
    tableOf: (path, count) => `${path}，${count.toLocaleString('zh-CN')} 行`,
    csv: 'CSV',
    tsv: 'TSV',
    json: 'JSON',
    noList: '没有列表',
    noListHint: '表格用来显示对象的列表，这个应答里没有。',
    tooLarge: '太大，不能显示为表格',
    tooLargeHint: '超过 4 MB 时只在“正文”里按行显示。可保存为文件，或缩小范围。',
  },
})
