import { advice, error, type Finding } from '../lint/finding.ts'
import { at, isThere, type JsonObject } from '../json.ts'
import { printJson } from '../../losslessJson.ts'
import {
  type Column,
  type MessageField,
  type MessageType,
  oneOf,
  rowsOf,
  type Shape,
  type Values,
} from '../messageType.ts'
import type { Place } from '../place.ts'
import { markdownOf } from '../preview/markdown.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { digestOf, previewOf } from '../preview/preview.ts'
import { targetOf } from '../preview/target.ts'
import { field } from './fields.ts'
import { differencesOf, unshownAdvice } from './markdown.ts'

const required = true
const MOST_OF_LIST = 1000
/** Kept to even where a list of buttons stands beside them. */
const WORK_SINGLES = { single_title: 20, single_url: 500 }

const orientations = [
  { value: '0', label: { zh: '竖排', en: 'Below each other' } },
  { value: '1', label: { zh: '横排', en: 'Side by side' } },
]

function orientation(path: string, rest: Partial<MessageField> = {}): MessageField {
  return {
    key: 'orientation',
    label: { zh: '按钮排列', en: 'Orientation of the buttons' },
    kind: 'choice',
    place: { at: path },
    choices: orientations,
    ...rest,
  }
}

function buttons(place: Place, most: { title?: number; url?: number } = {}): MessageField {
  const column = (key: 'title' | 'url', label: Column['label'], longest?: number): Column => ({
    key,
    label,
    kind: key === 'url' ? 'url' : 'text',
    required,
    ...(longest === undefined ? {} : { most: longest }),
  })
  return {
    key: 'buttons',
    label: { zh: '按钮', en: 'Buttons' },
    kind: 'rows',
    place,
    required,
    columns: [
      column('title', { zh: '文字', en: 'Text' }, most.title),
      column('url', { zh: '地址', en: 'Address' }, most.url),
    ],
  }
}

const workText = [
  field('title', 'text', 'title', { most: 64 }),
  field('text', 'markdown', 'markdown', { required, most: 5000, advised: 1000 }),
]
const worked: Shape[] = [
  {
    wire: 'action_card',
    matches: (content) => content['btn_json_list'] === undefined,
    fields: [
      ...workText,
      buttons({ named: [{ title: 'single_title', url: 'single_url' }] }, { title: 20, url: 500 }),
    ],
  },
  {
    wire: 'action_card',
    fields: [
      ...workText,
      orientation('btn_orientation', {
        required,
        look: { form: /^[01]$/, rule: 'orientation' },
      }),
      buttons(
        { list: 'btn_json_list', columns: { title: 'title', url: 'action_url' } },
        { title: 20, url: 700 },
      ),
    ],
  },
]

const robotText = [
  field('title', 'text', 'title', { required }),
  field('text', 'markdown', 'text', { required }),
]
const single = buttons({ named: [{ title: 'singleTitle', url: 'singleURL' }] })
const webhook: Shape[] = [
  {
    wire: 'actionCard',
    matches: (content) => content['btns'] === undefined,
    fields: [...robotText, single],
  },
  {
    wire: 'actionCard',
    fields: [
      ...robotText,
      orientation('btnOrientation'),
      buttons({ list: 'btns', columns: { title: 'title', url: 'actionURL' } }),
    ],
  },
]

/** Cards of the app's robot have their buttons under numbered names. */
function numbered(wire: string, count: number, title = 'actionTitle', url = 'actionURL'): Shape {
  const named = Array.from({ length: count }, (_, index) => ({
    title: `${title}${index + 1}`,
    url: `${url}${index + 1}`,
  }))
  return { wire, fields: [...robotText, buttons({ named })] }
}

/** The one card of the app's robot whose buttons lie side by side. */
const BESIDE = 'sampleActionCard6'
const robot: Shape[] = [
  { wire: 'sampleActionCard', fields: [...robotText, single] },
  numbered('sampleActionCard2', 2),
  numbered('sampleActionCard3', 3),
  numbered('sampleActionCard4', 4),
  numbered('sampleActionCard5', 5),
  numbered(BESIDE, 2, 'buttonTitle', 'buttonUrl'),
]

/** A text with buttons under it. */
export const actionCard: MessageType = {
  id: 'action-card',
  name: { zh: '卡片', en: 'Action card' },
  icon: 'buttons',
  shapes: { work: worked, chat: worked, webhook, robot },
  example: {
    zh: {
      title: '测试环境已就绪',
      text: '#### 测试环境已就绪\n\n请确认后继续。',
      orientation: '1',
      buttons: [
        { title: '确认', url: 'https://open.dingtalk.com/?answer=yes' },
        { title: '稍后', url: 'https://open.dingtalk.com/?answer=later' },
      ],
    },
    en: {
      title: 'The test environment is ready',
      text: '#### The test environment is ready\n\nPlease confirm to go on.',
      orientation: '1',
      buttons: [
        { title: 'Confirm', url: 'https://open.dingtalk.com/?answer=yes' },
        { title: 'Later', url: 'https://open.dingtalk.com/?answer=later' },
      ],
    },
  },
  check: (content, shape, format) => [
    ...unshownAdvice(content, format === 'work' || format === 'chat' ? 'markdown' : 'text', 'text'),
    ...buttonProblems(content, shape),
  ],
  shapeFor,
  preview: (values, { wire, screen }) => {
    const { nodes, unshown } = markdownOf(oneOf(values, 'text'), screen)
    const sideBySide = wire === BESIDE || oneOf(values, 'orientation') === '1'
    return previewOf([{ kind: 'markdown', nodes }], {
      digest: digestOf(oneOf(values, 'title')),
      buttons: rowsOf(values, 'buttons').map(({ title = '', url = '' }) => ({
        label: title,
        target: targetOf(url, screen),
      })),
      sideBySide,
      differences: [
        DIFFERENCES.titleInList,
        ...(sideBySide ? [DIFFERENCES.beside] : []),
        ...differencesOf(unshown),
        DIFFERENCES.opensBeside,
      ],
    })
  },
}

function shapeFor(values: Values, shapes: readonly Shape[]): Shape | undefined {
  const count = rowsOf(values, 'buttons').length
  if (shapes === robot) {
    if (count === 2 && oneOf(values, 'orientation') === '1') return robot[5]
    return robot[Math.min(Math.max(count, 1), 5) - 1]
  }
  return count > 1 ? shapes[1] : shapes[0]
}

function buttonProblems(content: JsonObject, { wire }: Shape): Finding[] {
  const list = at(content, wire === 'action_card' ? 'btn_json_list' : 'btns')
  if (list === undefined) return []
  const singles = wire === 'action_card' ? WORK_SINGLES : { singleTitle: Infinity }
  const beside = Object.entries(singles).flatMap(([name, most]) => {
    const one = content[name]
    const isLong = typeof one === 'string' && one.length > most
    if (isLong) return [error('too-long', 'buttons', figures(one.length, most))]
    return isThere(one) ? [advice('both-buttons', 'buttons')] : []
  })
  const have = wire === 'action_card' ? printJson(list).length : 0
  if (have <= MOST_OF_LIST) return beside
  return [...beside, error('list-too-long', 'buttons', figures(have, MOST_OF_LIST))]
}

function figures(have: number, most: number) {
  return { have: String(have), most: String(most) }
}
