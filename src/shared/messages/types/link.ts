import { type MessageField, type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { cut, pictureOf, previewOf, titleBlock } from '../preview/preview.ts'
import { targetOf } from '../preview/target.ts'
import { field, LOOKS } from './fields.ts'

const required = true

/** The guide of 2016 spells the links of groups with underscores. */
function worked(url: MessageField['place'], picture: MessageField['place']) {
  return {
    wire: 'link',
    fields: [
      field('title', 'text', 'title', { required, advised: 100 }),
      field('text', 'lines', 'text', { required, advised: 500 }),
      field('url', 'url', '', { required, place: url }),
      field('picture', 'picture', '', { required, look: LOOKS.picture, place: picture }),
    ],
  }
}

const robots = [
  field('title', 'text', 'title', { required }),
  field('text', 'lines', 'text', { required }),
  field('url', 'url', 'messageUrl', { required }),
  field('picture', 'picture', 'picUrl'),
]

/** A card that leads to a page. */
export const link: MessageType = {
  id: 'link',
  name: { zh: '链接', en: 'Link' },
  icon: 'link',
  shapes: {
    work: [worked({ at: 'messageUrl' }, { at: 'picUrl' })],
    chat: [worked({ at: 'messageUrl', or: ['message_url'] }, { at: 'picUrl', or: ['pic_url'] })],
    webhook: [{ wire: 'link', fields: robots }],
    robot: [{ wire: 'sampleLink', fields: robots }],
  },
  example: {
    zh: {
      title: '测试链接',
      text: '点开后打开钉钉开放平台。',
      url: 'https://open.dingtalk.com',
      picture: '@lADPDeC2uAbcdefNAnDNAnA',
    },
    en: {
      title: 'A test link',
      text: 'A press opens DingTalk’s open platform.',
      url: 'https://open.dingtalk.com',
      picture: '@lADPDeC2uAbcdefNAnDNAnA',
    },
  },
  preview: (values, { screen }) =>
    previewOf(
      [
        ...titleBlock(oneOf(values, 'title'), 100),
        {
          kind: 'summary',
          text: cut(oneOf(values, 'text'), 500),
          lines: 3,
          picture: pictureOf(oneOf(values, 'picture')),
        },
      ],
      {
        target: targetOf(oneOf(values, 'url'), screen),
        differences: [DIFFERENCES.lines, DIFFERENCES.opensBeside],
      },
    ),
}
