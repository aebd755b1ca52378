import { type MessageField, type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { pictureOf, previewOf } from '../preview/preview.ts'
import { field, inBoth, LOOKS } from './fields.ts'

const required = true
const isShort = true

function size(key: 'width' | 'height', label: MessageField['label']): MessageField {
  return { key, label, kind: 'number', place: { at: key }, isShort }
}

/** A film, which only the app's robot can send. */
export const video: MessageType = {
  id: 'video',
  name: { zh: '视频', en: 'Video' },
  icon: 'film',
  shapes: {
    robot: [
      {
        wire: 'sampleVideo',
        fields: [
          field('media', 'media', 'videoMediaId', {
            required,
            look: LOOKS.media,
            takes: 'video',
          }),
          {
            key: 'videoType',
            label: { zh: '视频类型', en: 'Video type' },
            kind: 'text',
            place: { at: 'videoType' },
            required,
            isShort,
            look: { form: /^mp4$/i, rule: 'video-type' },
          },
          field('duration', 'number', 'duration', {
            label: { zh: '时长（秒）', en: 'Duration (seconds)' },
            required,
            isShort,
            look: LOOKS.digits,
          }),
          field('picture', 'media', 'picMediaId', {
            label: { zh: '封面图片', en: 'Cover' },
            required,
            look: LOOKS.media,
            takes: 'image',
          }),
          size('width', { zh: '宽（像素）', en: 'Width (pixels)' }),
          size('height', { zh: '高（像素）', en: 'Height (pixels)' }),
        ],
      },
    ],
  },
  example: inBoth({
    media: '@lAjPDeC2uAbcdefOXkMgzhq',
    videoType: 'mp4',
    duration: '12',
    picture: '@lADPDeC2uAbcdefNAnDNAnA',
    width: '480',
    height: '270',
  }),
  told: ({ durationMs, width, height }, _format, key) => {
    if (key !== 'media') return {}
    return {
      videoType: 'mp4',
      ...(durationMs !== null && { duration: String(Math.max(1, Math.round(durationMs / 1000))) }),
      ...(width !== null && height !== null && { width: String(width), height: String(height) }),
    }
  },
  preview: (values) => {
    const seconds = oneOf(values, 'duration')
    return previewOf(
      [
        {
          kind: 'video',
          media: oneOf(values, 'media'),
          picture: pictureOf(oneOf(values, 'picture')),
          seconds: /^\d{1,9}$/.test(seconds) ? Number(seconds) : null,
        },
      ],
      { differences: [DIFFERENCES.video] },
    )
  },
}
