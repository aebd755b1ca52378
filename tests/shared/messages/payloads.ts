import type { Format } from '../../../src/shared/messages/messageType.ts'

const URL = 'https://open.dingtalk.com'
const PICTURE = '@lADPDeC2uAbcdefNAnDNAnA'
const CARD = { title: '测试环境已就绪', text: '#### 测试环境已就绪\n\n请确认后继续。' }
const MARKDOWN = {
  title: '构建完成',
  text: '#### 构建完成\n\n- 分支：**main**\n- [查看结果](https://open.dingtalk.com)',
}
const LINK = {
  title: '测试链接',
  text: '点开后打开钉钉开放平台。',
  messageUrl: URL,
  picUrl: PICTURE,
}
const YES = `${URL}/?answer=yes`
const LATER = `${URL}/?answer=later`

const WORK: Readonly<Record<string, object>> = {
  text: { content: '你好，这是一条测试消息。' },
  image: { media_id: PICTURE },
  voice: { media_id: '@lATPDeC2uAbcdefOBQYgzhq', duration: '10' },
  file: { media_id: '@lAz3DeC2uAbcdefNRcPM4w' },
  link: LINK,
  oa: {
    head: { text: '报销', bgcolor: 'FFBBBBBB' },
    body: {
      title: '差旅报销待审批',
      form: [
        { key: '申请人：', value: '魏卓' },
        { key: '部门：', value: '研发部' },
      ],
      rich: { num: '1280.50', unit: '元' },
      content: '杭州客户现场三天的交通与住宿。',
      file_count: '3',
      author: '沙箱应用',
    },
    message_url: URL,
  },
  markdown: MARKDOWN,
  action_card: {
    title: CARD.title,
    markdown: CARD.text,
    single_title: '确认',
    single_url: YES,
  },
  'action_card with several buttons': {
    title: CARD.title,
    markdown: CARD.text,
    btn_orientation: '1',
    btn_json_list: [
      { title: '确认', action_url: YES },
      { title: '稍后', action_url: LATER },
    ],
  },
}

/** What the examples are on the wire, format by format, as the platform's pages spell them. */
export const CONTENTS: Readonly<Record<Format, Readonly<Record<string, object>>>> = {
  work: WORK,
  chat: WORK,
  webhook: {
    text: { content: '你好，这是一条测试消息。' },
    link: LINK,
    markdown: MARKDOWN,
    actionCard: { ...CARD, singleTitle: '确认', singleURL: YES },
    'actionCard with several buttons': {
      ...CARD,
      btnOrientation: '1',
      btns: [
        { title: '确认', actionURL: YES },
        { title: '稍后', actionURL: LATER },
      ],
    },
    feedCard: {
      links: [
        { title: '开放平台', messageURL: URL, picURL: `${URL}/picture.png` },
        {
          title: '开发者后台',
          messageURL: 'https://open-dev.dingtalk.com',
          picURL: `${URL}/picture.png`,
        },
      ],
    },
  },
  robot: {
    sampleText: { content: '你好，这是一条测试消息。' },
    sampleMarkdown: MARKDOWN,
    sampleImageMsg: { photoURL: PICTURE },
    sampleLink: LINK,
    sampleActionCard: { ...CARD, singleTitle: '确认', singleURL: YES },
    sampleActionCard2: { ...CARD, ...numbered(2, 'actionTitle', 'actionURL') },
    sampleActionCard3: { ...CARD, ...numbered(3, 'actionTitle', 'actionURL') },
    sampleActionCard4: { ...CARD, ...numbered(4, 'actionTitle', 'actionURL') },
    sampleActionCard5: { ...CARD, ...numbered(5, 'actionTitle', 'actionURL') },
    sampleActionCard6: { ...CARD, ...numbered(2, 'buttonTitle', 'buttonUrl') },
    sampleAudio: { mediaId: '@lATPDeC2uAbcdefOBQYgzhq', duration: '10000' },
    sampleFile: { mediaId: '@lAz3DeC2uAbcdefNRcPM4w', fileName: '验收单.pdf', fileType: 'pdf' },
    sampleVideo: {
      videoMediaId: '@lAjPDeC2uAbcdefOXkMgzhq',
      videoType: 'mp4',
      duration: '12',
      picMediaId: PICTURE,
      width: '480',
      height: '270',
    },
  },
}

function numbered(count: number, title: string, url: string): Record<string, string> {
  const buttons = [
    ['确认', YES],
    ['稍后', LATER],
  ]
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => index).flatMap((index) => [
      [`${title}${index + 1}`, buttons[index % 2]?.[0] ?? ''],
      [`${url}${index + 1}`, buttons[index % 2]?.[1] ?? ''],
    ]),
  )
}
