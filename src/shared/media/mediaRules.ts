import type { Bilingual } from '../catalog/operation.ts'

const UPLOAD = 'https://open.dingtalk.com/document/development/upload-media-files'
const TYPES = 'https://open.dingtalk.com/document/development/message-types-and-data-format'
const CODES = 'https://open.dingtalk.com/document/development/server-api-error-codes-1'

interface MediaRule extends Bilingual {
  /** Where it is written; `null` for what is only observed. */
  source: string | null
}

/** Every rule for a file that is uploaded. `{name}` stands for a figure of the finding. */
export const MEDIA_RULES = {
  empty: {
    zh: '文件是空的，钉钉会答 44001。',
    en: 'The file is empty: DingTalk answers 44001.',
    source: UPLOAD,
  },
  extension: {
    zh: '扩展名“{extension}”不在这一类允许的范围内：{extensions}。钉钉会答 40005。',
    en: 'The extension “{extension}” is not taken for this type: {extensions}. DingTalk answers 40005.',
    source: UPLOAD,
  },
  ogg: {
    zh: '上传接口只收 amr、mp3、wav 语音；机器人消息页提到 ogg，上传页没有。钉钉会答 40005。',
    en: 'An upload takes voice as amr, mp3 or wav; the page of robot messages names ogg, that of uploads does not. DingTalk answers 40005.',
    source: UPLOAD,
  },
  'not-as-called': {
    zh: '文件叫 {extension}，内容却是 {found}。沙箱会答 40005；真实环境是否检查内容没有写明。',
    en: 'It is called {extension}, and its bytes are {found}. The sandbox answers 40005; whether DingTalk looks at the bytes is not written.',
    source: UPLOAD,
  },
  'too-large': {
    zh: '{have} MB，这一类最多 {most} MB。钉钉会答 40006。',
    en: '{have} MB; this type takes {most} MB at most. DingTalk answers 40006.',
    source: UPLOAD,
  },
  'larger-than-before': {
    zh: '{have} MB：上传页允许，错误码页仍写最多 {most} MB。',
    en: '{have} MB: the page of uploads allows it, that of error codes still says {most} MB.',
    source: CODES,
  },
  'not-amr': {
    zh: '上传接口收 {extension}，但消息类型页只写了 AMR 语音，客户端未必能播放。',
    en: 'An upload takes {extension}, but the page of message types knows AMR only: clients may not play it.',
    source: TYPES,
  },
  'no-duration': {
    zh: '从文件里读不出时长，语音消息的时长请自己填写。',
    en: 'The file does not tell how long it lasts: give the duration of the message yourself.',
    source: null,
  },
  'too-long': {
    zh: '时长 {have} 秒，语音消息要小于 60 秒。',
    en: 'It lasts {have} s; a voice message lasts less than 60 s.',
    source: TYPES,
  },
} as const satisfies Record<string, MediaRule>

/** The name of a rule for files. */
export type MediaRuleId = keyof typeof MEDIA_RULES
