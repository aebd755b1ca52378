import { advice, type Finding } from '../lint/finding.ts'
import { at, type JsonObject } from '../json.ts'
import { type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { markdownOf, type Unshown, unshownIn } from '../preview/markdown.ts'
import { type Difference, digestOf, previewOf } from '../preview/preview.ts'
import { field } from './fields.ts'

const required = true
const worked = {
  wire: 'markdown',
  fields: [
    field('title', 'text', 'title', { required, most: 64 }),
    field('text', 'markdown', 'text', { required, most: 5000 }),
  ],
}
const robots = [
  field('title', 'text', 'title', { required }),
  field('text', 'markdown', 'text', { required }),
]

/** Words with headings, lists, links and pictures. */
export const markdown: MessageType = {
  id: 'markdown',
  name: { zh: 'Markdown', en: 'Markdown' },
  icon: 'markdown',
  shapes: {
    work: [worked],
    chat: [worked],
    webhook: [{ wire: 'markdown', fields: robots }],
    robot: [{ wire: 'sampleMarkdown', fields: robots }],
  },
  example: {
    zh: {
      title: '构建完成',
      text: '#### 构建完成\n\n- 分支：**main**\n- [查看结果](https://open.dingtalk.com)',
    },
    en: {
      title: 'Build finished',
      text: '#### Build finished\n\n- Branch: **main**\n- [See the result](https://open.dingtalk.com)',
    },
  },
  check: (content) => unshownAdvice(content, 'text', 'text'),
  preview: (values, { screen }) => {
    const { nodes, unshown } = markdownOf(oneOf(values, 'text'), screen)
    return previewOf([{ kind: 'markdown', nodes }], {
      digest: digestOf(oneOf(values, 'title')),
      differences: [DIFFERENCES.titleInList, ...differencesOf(unshown)],
    })
  },
}

/** In what a Markdown text looks otherwise, by what stands in it. */
export function differencesOf(unshown: readonly Unshown[]): Difference[] {
  return [
    DIFFERENCES.breaks,
    ...(unshown.includes('html') ? [DIFFERENCES.htmlOnPhone, DIFFERENCES.htmlOnDesktop] : []),
    ...(unshown.includes('code') ? [DIFFERENCES.codeOnDesktop] : []),
    DIFFERENCES.sourceOnPhone,
  ]
}

const NAMES: Readonly<Record<Unshown, string>> = {
  html: 'HTML',
  code: '`code`',
  rule: '---',
  reference: '[…][…]',
  table: '| |',
  strikethrough: '~~',
}

/** What some clients show formatted and others do not. */
const BY_CLIENT: ReadonlySet<Unshown> = new Set(['html', 'code', 'table'])

/** What of a Markdown text DingTalk shows as it was written. */
export function unshownAdvice(content: JsonObject, path: string, key: string): Finding[] {
  const text = at(content, path)
  if (typeof text !== 'string') return []
  const unshown = unshownIn(text)
  const rules = [
    ['markdown-by-client', unshown.filter((one) => BY_CLIENT.has(one))],
    ['markdown-not-shown', unshown.filter((one) => !BY_CLIENT.has(one))],
  ] as const
  return rules
    .filter(([, found]) => found.length > 0)
    .map(([rule, found]) => advice(rule, key, { name: found.map((one) => NAMES[one]).join(' ') }))
}
