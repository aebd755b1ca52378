import { advice, error, type Finding } from '../lint/finding.ts'
import { isJsonObject, isThere, type JsonObject } from '../json.ts'
import {
  type Look,
  type MessageField,
  type MessageType,
  oneOf,
  rowsOf,
  type Sight,
  type Values,
} from '../messageType.ts'
import {
  type Block,
  colorOf,
  cut,
  pictureBlock,
  previewOf,
  textBlock,
  titleBlock,
} from '../preview/preview.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { targetOf } from '../preview/target.ts'
import { field, LOOKS } from './fields.ts'

const required = true
const isShort = true
const MOST_ROWS = 6

const color: Look = { form: /^[0-9a-f]{8}$/i, rule: 'color' }
const statusColor: Look = { form: /^0xff[0-9a-f]{6}$/i, rule: 'status-color' }

function own(
  key: string,
  kind: MessageField['kind'],
  path: string,
  label: MessageField['label'],
  rest: Partial<MessageField> = {},
): MessageField {
  return { key, kind, label, place: { at: path }, ...rest }
}

const worked = {
  wire: 'oa',
  fields: [
    own('headText', 'text', 'head.text', { zh: '头部文字', en: 'Head' }, { required, isShort }),
    own(
      'headColor',
      'color',
      'head.bgcolor',
      { zh: '头部颜色', en: 'Head colour' },
      { required, isShort, look: color },
    ),
    field('title', 'text', 'body.title', { advised: 50 }),
    {
      key: 'form',
      label: { zh: '表单', en: 'Form' },
      kind: 'rows',
      place: { list: 'body.form', columns: { key: 'key', value: 'value' } },
      columns: [
        { key: 'key', label: { zh: '名称', en: 'Name' }, kind: 'text' },
        { key: 'value', label: { zh: '值', en: 'Value' }, kind: 'text' },
      ],
    } satisfies MessageField,
    own('richNumber', 'text', 'body.rich.num', { zh: '醒目数字', en: 'Large number' }, { isShort }),
    own('richUnit', 'text', 'body.rich.unit', { zh: '数字单位', en: 'Its unit' }, { isShort }),
    own('content', 'lines', 'body.content', { zh: '正文', en: 'Text' }),
    field('picture', 'picture', 'body.image', { look: LOOKS.picture }),
    own(
      'fileCount',
      'text',
      'body.file_count',
      { zh: '附件数', en: 'Number of files' },
      { isShort },
    ),
    own('author', 'text', 'body.author', { zh: '作者', en: 'Author' }, { isShort }),
    field('url', 'url', 'message_url', { required }),
    own('pcUrl', 'url', 'pc_message_url', { zh: '电脑上的地址', en: 'Address on a computer' }),
    own('statusText', 'text', 'status_bar.status_value', { zh: '状态', en: 'Status' }, { isShort }),
    own(
      'statusColor',
      'text',
      'status_bar.status_bg',
      { zh: '状态颜色', en: 'Colour of the status' },
      { isShort, look: statusColor },
    ),
  ],
}

/** A form as office automation sends it: head, rows, a large number, a picture, an author. */
export const oa: MessageType = {
  id: 'oa',
  name: { zh: 'OA', en: 'OA' },
  icon: 'form',
  shapes: { work: [worked], chat: [worked] },
  example: {
    zh: {
      url: 'https://open.dingtalk.com',
      headText: '报销',
      headColor: 'FFBBBBBB',
      title: '差旅报销待审批',
      form: [
        { key: '申请人：', value: '魏卓' },
        { key: '部门：', value: '研发部' },
      ],
      richNumber: '1280.50',
      richUnit: '元',
      content: '杭州客户现场三天的交通与住宿。',
      fileCount: '3',
      author: '沙箱应用',
    },
    en: {
      url: 'https://open.dingtalk.com',
      headText: 'Expenses',
      headColor: 'FFBBBBBB',
      title: 'A travel claim awaits you',
      form: [
        { key: 'From: ', value: 'Wei Zhuo' },
        { key: 'Department: ', value: 'R&D' },
      ],
      richNumber: '1280.50',
      richUnit: 'CNY',
      content: 'Three days at a customer in Hangzhou: train and hotel.',
      fileCount: '3',
      author: 'Sandbox app',
    },
  },
  check: bodyProblems,
  instead: asMarkdown,
  preview: (values, sight) =>
    previewOf(blocksOf(values, sight), {
      target: targetOf(addressOf(values, sight), sight.screen),
      differences: [
        ...(sight.format === 'work' ? [DIFFERENCES.appName] : []),
        DIFFERENCES.oaLimits,
        DIFFERENCES.opensBeside,
      ],
    }),
}

/** Computers have an address of their own, where one is given. */
function addressOf(values: Values, { screen }: Sight): string {
  const own = screen === 'desktop' ? oneOf(values, 'pcUrl') : ''
  return own === '' ? oneOf(values, 'url') : own
}

function bodyProblems(content: JsonObject): Finding[] {
  const body = content['body']
  if (!isThere(body)) return [error('missing', 'body')]
  if (!isJsonObject(body)) return [error('not-object', 'body')]
  const { form = [], rich = {} } = body
  const isList = Array.isArray(form) && form.every((row: unknown) => isJsonObject(row))
  const rows = Array.isArray(form) ? form.length : 0
  return [
    ...(isList ? [] : [error('not-rows', 'form')]),
    ...(isJsonObject(rich) ? [] : [error('not-object', 'richNumber')]),
    ...(rows > MOST_ROWS
      ? [advice('more-than-shown', 'form', { have: String(rows), most: String(MOST_ROWS) })]
      : []),
  ]
}

function blocksOf(values: Values, { format }: Sight): Block[] {
  const one = (key: string) => oneOf(values, key)
  const rows = rowsOf(values, 'form').map(({ key = '', value = '' }) => ({ key, value }))
  const shown = rows.slice(0, MOST_ROWS)
  return [
    {
      kind: 'head',
      text: format === 'work' ? null : one('headText'),
      color: colorOf(one('headColor')),
    },
    ...(one('statusText') === ''
      ? []
      : [{ kind: 'status', text: one('statusText'), color: colorOf(one('statusColor')) } as const]),
    ...titleBlock(one('title'), 50),
    ...(shown.length === 0
      ? []
      : [{ kind: 'pairs', rows: shown, hidden: rows.length - shown.length } as const]),
    ...(one('richNumber') === ''
      ? []
      : [{ kind: 'amount', number: one('richNumber'), unit: one('richUnit') } as const]),
    ...textBlock(one('content'), 500, 3),
    ...pictureBlock(one('picture')),
    ...(one('author') === '' && one('fileCount') === ''
      ? []
      : [{ kind: 'foot', author: one('author'), files: one('fileCount') } as const]),
  ]
}

/** For robots, which have no such forms: the same in words. */
function asMarkdown(values: Values) {
  const one = (key: string) => oneOf(values, key)
  const title = one('title') || one('headText')
  const amount = [one('richNumber'), one('richUnit')].filter((part) => part !== '').join(' ')
  const picture = /^https?:/i.test(one('picture')) ? one('picture') : ''
  const paragraphs = [
    `#### ${cut(title, 200).text}`,
    rowsOf(values, 'form')
      .map(({ key = '', value = '' }) => `- ${key} ${value}`)
      .join('\n'),
    amount === '' ? '' : `**${amount}**`,
    one('content'),
    picture === '' ? '' : `![](${picture})`,
    one('author'),
    one('url') === '' ? '' : `[${one('url')}](${one('url')})`,
  ]
  const lost = ['headColor', 'pcUrl', 'statusText', 'statusColor', 'fileCount', 'picture']
  return {
    type: 'markdown',
    values: { title, text: paragraphs.filter((part) => part !== '').join('\n\n') },
    lost: lost.filter((key) => one(key) !== '' && (key !== 'picture' || picture === '')),
  }
}
