import type { Difference } from './preview.ts'

const TYPES = 'https://open.dingtalk.com/document/development/message-types-and-data-format'
const LINKS = 'https://open.dingtalk.com/document/development/message-link-description'
const WEBHOOK = 'https://open.dingtalk.com/document/development/custom-robots-send-group-messages'
const UPLOAD = 'https://open.dingtalk.com/document/development/upload-media-files'

/** In what the real messages are known to look otherwise, each with where that is from. */
export const DIFFERENCES = {
  links: {
    zh: '钉钉会把文本里的网址和电话变成可点的链接。',
    en: 'DingTalk makes links of addresses and phone numbers in the text.',
    source: null,
  },
  crop: {
    zh: '工作通知会裁切图片：建议 600×400（3:2），另一页写显示为 336×189（16:9）。',
    en: 'A work notification crops the picture: 600×400 (3:2) is recommended, another page says it shows as 336×189 (16:9).',
    source: TYPES,
  },
  fileName: {
    zh: '文件名、大小和图标来自上传时的文件。',
    en: 'Name, size and icon come from the file that was uploaded.',
    source: UPLOAD,
  },
  voice: {
    zh: '语音可以播放，气泡越长时长越长；文字转写由各客户端决定。',
    en: 'It can be played, and the bubble is the longer the more it lasts; each client decides on a transcript.',
    source: null,
  },
  video: {
    zh: '封面和宽高比取自所填的封面图与尺寸，播放在全屏里。',
    en: 'The cover and its proportions come from the fields; it plays in full screen.',
    source: null,
  },
  lines: {
    zh: '正文显示几行没有文档，随客户端和宽度变化；这里画三行。',
    en: 'How many lines of the text are shown is not documented and differs; three are drawn.',
    source: null,
  },
  appName: {
    zh: '工作通知的头部显示应用名称，不是头部文字。',
    en: 'The head of a work notification has the app’s name, not the text of the head.',
    source: TYPES,
  },
  oaLimits: {
    zh: '正文最多显示三行，表单最多六行。',
    en: 'Three lines of the text and six rows of the form are shown.',
    source: TYPES,
  },
  titleInList: {
    zh: '标题只出现在会话列表和通知里，消息里看不到。',
    en: 'The title is seen in the list of chats and in the banner, not in the message.',
    source: TYPES,
  },
  breaks: {
    zh: '单个换行可能不换行：前后各加两个空格，或空一行。',
    en: 'A single break may not break: put two spaces on either side of it, or leave a line empty.',
    source: 'https://cscoder.cn/docs/open/aliyun/robot-messages-markdown.html',
  },
  htmlOnPhone: {
    zh: '含 HTML 的消息在手机上可能整条空白（2023 年有人遇到）。',
    en: 'A message with HTML in it may be blank on a phone (seen in 2023).',
    source: 'https://github.com/eryajf/chatgpt-dingtalk/pull/213',
    only: 'phone',
  },
  htmlOnDesktop: {
    zh: '电脑端会解释一部分 HTML（2023 年有人遇到），这里照原文显示。',
    en: 'Computers interpret some HTML (seen in 2023); here it stands as it was written.',
    source: 'https://github.com/eryajf/chatgpt-dingtalk/pull/213',
    only: 'desktop',
  },
  codeOnDesktop: {
    zh: '代码块只在电脑端按代码显示，缩进会被去掉（2023 年有人遇到）。',
    en: 'Blocks of code are shown as such on computers only, without their indents (seen in 2023).',
    source: 'https://github.com/eryajf/chatgpt-dingtalk/pull/209',
    only: 'desktop',
  },
  sourceOnPhone: {
    zh: '有的手机客户端把机器人的 Markdown 照原文显示，表格尤其如此（2025、2026 年有人遇到）。',
    en: 'Some phones show a robot’s Markdown as it was written, tables above all (seen in 2025 and 2026).',
    source: 'https://github.com/zhayujie/CowAgent/issues/2603',
    only: 'phone',
  },
  beside: {
    zh: '横排的按钮多于两个，或文字较长时，有的客户端仍会竖排。',
    en: 'More than two buttons side by side, or long words on them, are put below each other by some clients.',
    source: null,
  },
  feedPictures: {
    zh: '第一条是大图，标题压在图上；其余是小图。裁切比例没有文档。',
    en: 'The first has a large picture under its title, the others small ones; how they are cropped is not documented.',
    source: WEBHOOK,
  },
  opensBeside: {
    zh: '不写 pc_slide 时，有的版本在侧边栏打开，有的在浏览器打开。',
    en: 'Without pc_slide some versions open the sidebar, others the browser.',
    source: LINKS,
    only: 'desktop',
  },
} as const satisfies Record<string, Difference>
