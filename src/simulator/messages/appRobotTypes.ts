import type { ApiCode } from '../refusals.ts'

/** What must stand in msgParam for each msgKey, and the code that says it does not. */
type Fields = readonly (readonly [name: string, code: ApiCode])[]

const CARD: Fields = [
  ['title', 'miss.param.actionCardTotitle'],
  ['text', 'miss.param.actionCardTotext'],
]

/** https://open.dingtalk.com/document/development/robot-message-type */
export const APP_ROBOT_TYPES: Readonly<Record<string, Fields>> = {
  sampleText: [['content', 'miss.param.contentOfText']],
  sampleMarkdown: [
    ['title', 'miss.param.markdownTotitle'],
    ['text', 'miss.param.markdownTotext'],
  ],
  sampleImageMsg: [['photoURL', 'miss.param.photoTophotoUrl']],
  sampleLink: [
    ['title', 'miss.param.titleOfLink'],
    ['text', 'miss.param.textOfLink'],
    ['messageUrl', 'miss.param.messageUrlOfLink'],
  ],
  sampleActionCard: [
    ...CARD,
    ['singleTitle', 'miss.param.actionCardTosingleTitle'],
    ['singleURL', 'miss.param.actionCardTosingleUrl'],
  ],
  sampleActionCard2: cardWith(2),
  sampleActionCard3: cardWith(3),
  sampleActionCard4: cardWith(4),
  sampleActionCard5: cardWith(5),
  // Two buttons side by side, which are named otherwise than those below each other.
  sampleActionCard6: cardWith(2, 'buttonTitle', 'buttonUrl'),
  sampleAudio: [
    ['mediaId', 'miss.param.audio'],
    ['duration', 'miss.param.audio'],
  ],
  sampleFile: [
    ['mediaId', 'miss.param.file'],
    ['fileName', 'miss.param.file'],
    ['fileType', 'miss.param.file'],
  ],
  sampleVideo: [
    ['duration', 'miss.param.video'],
    ['videoMediaId', 'miss.param.video'],
    ['videoType', 'miss.param.video'],
    ['picMediaId', 'miss.param.video'],
  ],
}

const MEDIA_ID = /^[@$]./
const NUMBER = /^\d+$/

/**
 * How some of the fields must look. The page lists them without a code of their own; the one for a
 * msgParam that does not do is our reading.
 */
export const APP_ROBOT_FORMS: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  sampleAudio: { mediaId: MEDIA_ID, duration: NUMBER },
  sampleFile: { mediaId: MEDIA_ID, fileType: /^(xlsx|pdf|zip|rar|docx?)$/i },
  sampleVideo: {
    duration: NUMBER,
    videoMediaId: MEDIA_ID,
    videoType: /^mp4$/i,
    picMediaId: MEDIA_ID,
  },
}

function cardWith(buttons: number, title = 'actionTitle', url = 'actionURL'): Fields {
  const numbers = Array.from({ length: buttons }, (_, index) => index + 1)
  return [
    ...CARD,
    ...numbers.flatMap((number): Fields => [
      [`${title}${number}`, 'miss.param.actionCardTobtnsTotitle'],
      [`${url}${number}`, 'miss.param.actionCardTobtnsToactionUrl'],
    ]),
  ]
}
