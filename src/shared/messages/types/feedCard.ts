import { type MessageField, type MessageType, oneOf, rowsOf } from '../messageType.ts'
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

/** Several links with pictures. */
export const feedCard: MessageType = {
  id: 'feed-card',
  name: { zh: '多链接卡片', en: 'Feed card' },
  icon: 'links',
  shapes: { webhook: [{ wire: 'feedCard', fields: [links] }] },
  example: {
    links: [
      {
        title: '开放平台',
        url: 'https://open.dingtalk.com',
        picture: 'https://open.dingtalk.com/picture.png',
      },
      {
        title: '开发者后台',
        url: 'https://open-dev.dingtalk.com',
        picture: 'https://open.dingtalk.com/picture.png',
      },
    ],
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
