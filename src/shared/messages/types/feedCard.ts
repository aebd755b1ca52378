import { type MessageField, type MessageType, oneOf, rowsOf, type Values } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { pictureOf, previewOf } from '../preview/preview.ts'
import { targetOf } from '../preview/target.ts'

const required = true
const links: MessageField = {
  key: 'links',
  label: { zh: '链接', en: 'Links' },
  kind: 'rows',
  required,
  place: { list: 'links', columns: { title: 'title', url: 'messageURL', picture: 'picURL' } },
  columns: [
    { key: 'title', label: { zh: '标题', en: 'Title' }, kind: 'text', required },
    { key: 'url', label: { zh: '地址', en: 'Address' }, kind: 'url', required },
    { key: 'picture', label: { zh: '图片', en: 'Picture' }, kind: 'picture', required },
  ],
}

function twoLinks(first: string, second: string): Values {
  const picture = 'https://open.dingtalk.com/picture.png'
  return {
    links: [
      { title: first, url: 'https://open.dingtalk.com', picture },
      { title: second, url: 'https://open-dev.dingtalk.com', picture },
    ],
  }
}

/** Several links with pictures. */
export const feedCard: MessageType = {
  id: 'feed-card',
  name: { zh: '多链接卡片', en: 'Feed card' },
  icon: 'links',
  shapes: { webhook: [{ wire: 'feedCard', fields: [links] }] },
  example: {
    zh: twoLinks('开放平台', '开发者后台'),
    en: twoLinks('Open platform', 'Developer console'),
  },
  instead: (values) => {
    const rows = rowsOf(values, 'links')
    const [first] = rows
    if (first === undefined) return null
    const lines = rows.map(({ title = '', url = '' }) => `- [${title}](${url})`)
    return {
      type: 'markdown',
      values: { title: oneOf(first, 'title'), text: lines.join('\n') },
      lost: ['links.picture'],
    }
  },
  preview: (values, { screen }) =>
    previewOf(
      [
        {
          kind: 'links',
          rows: rowsOf(values, 'links').map(({ title = '', url = '', picture = '' }) => ({
            label: title,
            target: targetOf(url, screen),
            picture: pictureOf(picture),
          })),
        },
      ],
      { differences: [DIFFERENCES.feedPictures, DIFFERENCES.opensBeside] },
    ),
}
