import type { Bilingual } from '../../catalog/operation.ts'

const TYPES = 'https://open.dingtalk.com/document/development/message-types-and-data-format'
const LINKS = 'https://open.dingtalk.com/document/development/message-link-description'
const NOTIFICATION =
  'https://open.dingtalk.com/document/development/asynchronous-sending-of-enterprise-session-messages'
const WEBHOOK = 'https://open.dingtalk.com/document/development/custom-robots-send-group-messages'
const APP_ROBOT = 'https://open.dingtalk.com/document/development/robot-message-type'
const BATCH =
  'https://open.dingtalk.com/document/development/chatbots-send-one-on-one-chat-messages-in-batches'

const UPLOAD = 'https://open.dingtalk.com/document/development/upload-media-files'
const MEDIA_DOUBT = {
  zh: '文档没有写明钉钉会怎么答；沙箱会接受。',
  en: 'What DingTalk answers is not written; the sandbox takes it.',
}

/** What a rule says. `{name}` stands for a figure of the finding. */
export interface Rule extends Bilingual {
  /** Where it is written; `null` for what follows from JSON, or was only observed. */
  source: string | null
  /** Where the sources leave it open, or contradict each other. */
  doubt?: Bilingual
}

/** Every rule of the lint. */
export const RULES = {
  'no-type': {
    zh: '没有这样的消息类型：{name}。',
    en: 'There is no message type {name} on this channel.',
    source: TYPES,
  },
  'no-content': {
    zh: '缺少“{name}”对象，消息内容应写在里面。',
    en: 'The object “{name}”, which the content stands in, is missing.',
    source: TYPES,
  },
  'not-a-json-text': {
    zh: 'msgParam 是一段 JSON 文本（字符串），不是对象本身。',
    en: 'msgParam is the text of a JSON object, not the object itself.',
    source: APP_ROBOT,
  },
  'not-json': {
    zh: '“{name}”不是有效的 JSON。',
    en: '“{name}” is not valid JSON.',
    source: null,
  },
  'unknown-variable': {
    zh: '变量“{name}”没有值。',
    en: 'The variable “{name}” has no value.',
    source: null,
  },
  missing: { zh: '必填。', en: 'Required.', source: TYPES },
  'no-rows': { zh: '至少要有一行。', en: 'At least one row is required.', source: TYPES },
  'not-rows': {
    zh: '应是对象组成的列表。',
    en: 'This must be a list of objects.',
    source: TYPES,
  },
  'not-object': { zh: '应是对象。', en: 'This must be an object.', source: TYPES },
  'not-text': {
    zh: '这里应是文本，现在是列表、对象或布尔值；接收人看到的可能不是你想的样子。',
    en: 'Text belongs here, not a list, an object or a boolean; it may not read as you think.',
    source: null,
  },
  'too-long': {
    zh: '{have} 个字符，最多 {most} 个。',
    en: '{have} characters; at most {most} are taken.',
    source: TYPES,
    doubt: {
      zh: '文档没有说明字符怎么数；这里按 UTF-16 单元数，一个表情常算两个。',
      en: 'The page does not say how characters are counted; UTF-16 units are counted here, an emoji is often two.',
    },
  },
  'longer-than-advised': {
    zh: '{have} 个字符，建议不超过 {most} 个；更长的会发出，但可能显示不全。',
    en: '{have} characters, {most} are recommended: it is sent, but may not be shown in full.',
    source: TYPES,
  },
  'list-too-long': {
    zh: '按钮列表的 JSON 有 {have} 个字符，最多 {most} 个。',
    en: 'The list of buttons has {have} characters as JSON; at most {most} are taken.',
    source: TYPES,
  },
  'too-many-bytes': {
    zh: '消息体 {have} 字节，最多 {most} 字节（UTF-8，一个汉字 3 字节）。',
    en: 'The message has {have} bytes; at most {most} are taken (UTF-8: a Chinese character is 3).',
    source: TYPES,
    doubt: {
      zh: '单个字段写最多 5000 个字符，但整条消息的上限先到。',
      en: 'Single fields may have 5,000 characters by their page; the limit of the whole comes first.',
    },
  },
  'media-id': {
    zh: '不像 media_id：它以 @ 或 $ 开头，由“上传媒体文件”返回。',
    en: 'Not a media_id: those begin with @ or $ and come from an upload.',
    source: TYPES,
  },
  picture: {
    zh: '应是 media_id（以 @ 或 $ 开头）或 http(s) 图片地址。',
    en: 'Must be a media_id (beginning with @ or $) or the http(s) address of a picture.',
    source: TYPES,
  },
  color: {
    zh: '颜色是 8 位十六进制 AARRGGBB，不带 0x 和 #，例如 FFBBBBBB。',
    en: 'A colour is 8 hex digits, AARRGGBB, without 0x or #, such as FFBBBBBB.',
    source: TYPES,
  },
  'status-color': {
    zh: '状态栏颜色写作 0xFF 加 6 位十六进制，例如 0xFFF65E5E。',
    en: 'The colour of a status bar is 0xFF and 6 hex digits, such as 0xFFF65E5E.',
    source: TYPES,
    doubt: {
      zh: '同一页里头部颜色不带 0x，状态栏颜色要带。',
      en: 'On the same page the head colour has no 0x, and this one has.',
    },
  },
  orientation: {
    zh: '按钮排列是 "0"（竖排）或 "1"（横排）。',
    en: 'The orientation is "0" (below each other) or "1" (side by side).',
    source: TYPES,
  },
  duration: {
    zh: '时长是大于 0、小于 60 的整数秒。',
    en: 'The duration is a whole number of seconds, above 0 and below 60.',
    source: TYPES,
    doubt: {
      zh: '上传接口允许 60 秒，消息类型页写小于 60。',
      en: 'An upload may last 60 seconds; the page of message types says below 60.',
    },
  },
  'whole-number': { zh: '应是整数。', en: 'This must be a whole number.', source: APP_ROBOT },
  'file-type': {
    zh: '文件类型只能是 xlsx、pdf、zip、rar、doc、docx。',
    en: 'The file type is one of xlsx, pdf, zip, rar, doc, docx.',
    source: APP_ROBOT,
  },
  'video-type': { zh: '视频类型只能是 mp4。', en: 'The video type is mp4.', source: APP_ROBOT },
  'no-scheme': {
    zh: '地址不以 http://、https:// 或 dingtalk:// 开头，点开可能没有反应。',
    en: 'The address does not begin with http://, https:// or dingtalk://: a tap may do nothing.',
    source: TYPES,
  },
  'link-not-encoded': {
    zh: '跳转链接里 url= 后面的地址要先 urlencode，否则它自己的参数会丢失。',
    en: 'The address after url= must be URL-encoded, or its own parameters are lost.',
    source: LINKS,
  },
  'hidden-characters': {
    zh: '含有看不见的字符（{names}）：显示、复制和比较时可能不是看到的样子。',
    en: 'It has hidden characters ({names}): it may not read, copy or compare as it looks.',
    source: null,
  },
  'not-https': {
    zh: '图片地址用的是 http，新的客户端可能不加载。',
    en: 'The picture is at an http address, which newer clients may not load.',
    source: null,
  },
  'both-buttons': {
    zh: '既有单个按钮又有按钮列表；只会用按钮列表。',
    en: 'There are both a single button and a list of buttons; the list counts.',
    source: TYPES,
  },
  'more-than-shown': {
    zh: '{have} 行，最多显示 {most} 行。',
    en: '{have} rows; {most} of them are shown.',
    source: TYPES,
  },
  'several-types': {
    zh: '一条消息只放一种内容；“{name}”不会显示。',
    en: 'A message has one type of content; “{name}” is not shown.',
    source: TYPES,
  },
  'newer-than-2016': {
    zh: '2016 年的文档只有 text、image、voice、file、link、oa；其后的类型未必被接受。',
    en: 'The guide of 2016 has text, image, voice, file, link and oa only; later types may be refused.',
    source: null,
  },
  'markdown-not-shown': {
    zh: '钉钉的 Markdown 不支持{name}，会照原文显示。',
    en: 'DingTalk’s Markdown has no {name}; it is shown as it was written.',
    source: WEBHOOK,
  },
  'markdown-by-client': {
    zh: '钉钉文档的 Markdown 里没有 {name}，各客户端不一样。',
    en: 'DingTalk’s pages know no {name} in Markdown, and its clients differ.',
    source: WEBHOOK,
    doubt: {
      zh: '有人遇到：电脑端按格式显示，手机端照原文显示，含 HTML 时整条空白。',
      en: 'Seen: computers show it formatted, phones as it was written, and with HTML nothing at all.',
    },
  },
  'missing-beside': { zh: '必填。', en: 'Required.', source: null },
  'no-recipient': {
    zh: '没有接收人：填人员、部门或全员。',
    en: 'Nobody gets it: give people, departments or everyone.',
    source: NOTIFICATION,
  },
  'no-people': { zh: '没有接收人。', en: 'Nobody gets it.', source: BATCH },
  'malformed-list': {
    zh: '不是有效的列表。',
    en: 'This is not a valid list.',
    source: null,
  },
  'malformed-value': {
    zh: '这个值的形式不对。',
    en: 'A value of this form is not taken.',
    source: null,
  },
  'too-many-people': {
    zh: '{have} 个 userid，一次最多 {most} 个。',
    en: '{have} userids; one call takes at most {most}.',
    source: NOTIFICATION,
    doubt: {
      zh: '文档写 100 个，官方 SDK 到 5000 个才拦。',
      en: 'The page says 100; the official SDK lets 5000 through.',
    },
  },
  'too-many-for-robot': {
    zh: '{have} 个 userid，一次最多 {most} 个。',
    en: '{have} userids; one call takes at most {most}.',
    source: BATCH,
  },
  'too-many-departments': {
    zh: '{have} 个部门，一次最多 {most} 个。',
    en: '{have} departments; one call takes at most {most}.',
    source: NOTIFICATION,
    doubt: {
      zh: '文档写 20 个，官方 SDK 到 500 个才拦。',
      en: 'The page says 20; the official SDK lets 500 through.',
    },
  },
  'status-bar-recipients': {
    zh: '带状态栏的消息最多发给 5 个 userid，不能发给部门或全员。',
    en: 'A message with a status bar goes to at most 5 userids, and neither to departments nor to everyone.',
    source: TYPES,
  },
  'other-agent': {
    zh: '与当前企业配置的 {own} 不同。',
    en: 'It is not that of the profile, {own}.',
    source: NOTIFICATION,
  },
  'all-people-anyway': {
    zh: '已选全员，人员和部门会被忽略。',
    en: 'It goes to everyone; people and departments are ignored.',
    source: NOTIFICATION,
  },
  'everyone-too-often': {
    zh: '今天已向全员发过 {have} 次，每天最多 {most} 次。',
    en: 'It went to everyone {have} times today; {most} a day are taken.',
    source: NOTIFICATION,
  },
  duplicate: {
    zh: '今天已向 {who} 发过同样的内容：钉钉会答成功，但不会送达。',
    en: '{who} got the same today: DingTalk will say ok and deliver nothing.',
    source: NOTIFICATION,
  },
  'daily-cap': {
    zh: '{who} 今天已收到 {have} 条，一天最多 {most} 条：再发不会送达。',
    en: '{who} got {have} today; a day takes {most}: more is not delivered.',
    source: NOTIFICATION,
    doubt: {
      zh: '第三方应用文档一处写 100 条，一处写 50 条。',
      en: 'For third-party apps one page says 100, another 50.',
    },
  },
  'no-keyword': {
    zh: '消息里没有机器人要求的关键词：{words}。',
    en: 'The message has none of the keywords that the robot asks for: {words}.',
    source: WEBHOOK,
  },
  'no-signing-secret': {
    zh: '机器人要求加签，但没有保存密钥。',
    en: 'The robot asks for a signature, and no secret is kept for it.',
    source: WEBHOOK,
  },
  'too-many-mentions': {
    zh: '@ 了 {have} 人，最多 {most} 人。',
    en: '{have} people are called; at most {most} are taken.',
    source: WEBHOOK,
  },
  'mention-without-effect': {
    zh: '只有文本和 Markdown 消息能 @ 人。',
    en: 'Only text and Markdown messages can call people.',
    source: WEBHOOK,
  },
  'mention-not-in-text': {
    zh: '正文里要写上 @{name}，否则不会 @ 到。',
    en: 'The text must have @{name} in it too, or nobody is called.',
    source: WEBHOOK,
  },
  'webhook-rate': {
    zh: '一分钟里已发 {have} 条，每分钟最多 {most} 条，超过会停 10 分钟。',
    en: '{have} went out within a minute; {most} are taken, then the robot is blocked for 10 minutes.',
    source: WEBHOOK,
  },
  'media-kind': {
    zh: '“{name}”是作为 {is} 上传的，这里要 {wanted}。',
    en: '“{name}” was uploaded as {is}; a {wanted} belongs here.',
    source: UPLOAD,
    doubt: MEDIA_DOUBT,
  },
  'media-other-app': {
    zh: '“{name}”是另一个应用（{app}）上传的，钉钉可能答 40007：用当前应用重新上传。',
    en: '“{name}” was uploaded by another app ({app}), which DingTalk may answer with 40007: upload it with this one.',
    source: UPLOAD,
    doubt: MEDIA_DOUBT,
  },
  'media-duration': {
    zh: '文件本身长 {have} 秒，和填写的时长不一致。',
    en: 'The file itself lasts {have} s, which is not the duration given.',
    source: null,
  },
  'voice-not-amr': {
    zh: '“{name}”不是 AMR；消息类型页只写了 AMR 语音，客户端未必能播放。',
    en: '“{name}” is no AMR, the only voice that the page of message types knows: clients may not play it.',
    source: TYPES,
  },
  'media-large': {
    zh: '文件 {have} MB；消息类型页写引用的文件不超过 {most} MB，上传页写 20 MB。',
    en: 'The file has {have} MB; the page of message types says {most} MB for one that is referred to, that of uploads 20 MB.',
    source: TYPES,
  },
} as const satisfies Record<string, Rule>

/** The name of a rule. */
export type RuleId = keyof typeof RULES
