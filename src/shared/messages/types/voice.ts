import { error, type Finding } from '../lint/finding.ts'
import { isThere, type JsonObject, typedText } from '../json.ts'
import { type Format, type MessageType, oneOf, type Values } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { previewOf } from '../preview/preview.ts'
import { field, inBoth, LOOKS } from './fields.ts'

const worked = {
  wire: 'voice',
  fields: [
    field('media', 'media', 'media_id', { required: true, look: LOOKS.media, takes: 'voice' }),
    field('duration', 'number', 'duration', {
      label: { zh: '时长（秒）', en: 'Duration (seconds)' },
      required: true,
      isShort: true,
    }),
  ],
}

/** Something said. */
export const voice: MessageType = {
  id: 'voice',
  name: { zh: '语音', en: 'Voice' },
  icon: 'sound',
  shapes: {
    work: [worked],
    chat: [worked],
    robot: [
      {
        wire: 'sampleAudio',
        fields: [
          field('media', 'media', 'mediaId', { required: true, look: LOOKS.media, takes: 'voice' }),
          field('duration', 'number', 'duration', {
            label: { zh: '时长（毫秒）', en: 'Duration (milliseconds)' },
            required: true,
            look: LOOKS.digits,
            isShort: true,
          }),
        ],
      },
    ],
  },
  example: inBoth({ media: '@lATPDeC2uAbcdefOBQYgzhq', duration: '10' }),
  check: (content, _shape, format) => (format === 'robot' ? [] : durationProblem(content)),
  into: inUnitsOf,
  told: ({ durationMs }, format) =>
    durationMs === null ? {} : { duration: String(durationFor(durationMs, format)) },
  preview: (values, { format }) =>
    previewOf(
      [{ kind: 'voice', media: oneOf(values, 'media'), seconds: secondsOf(values, format) }],
      { differences: [DIFFERENCES.voice] },
    ),
}

function durationProblem(content: JsonObject): Finding[] {
  const duration = content['duration']
  if (!isThere(duration)) return []
  const digits = typeof duration === 'boolean' ? '' : typedText(duration).trim()
  const seconds = /^[-+]?\d+$/.test(digits) ? Number(digits) : Number.NaN
  return seconds > 0 && seconds < 60 ? [] : [error('duration', 'duration')]
}

/** As it is shown; `null` for what is no duration. */
function secondsOf(values: Values, format: Format): number | null {
  const duration = oneOf(values, 'duration')
  if (!/^\d{1,9}$/.test(duration)) return null
  return format === 'robot' ? Math.ceil(Number(duration) / 1000) : Number(duration)
}

/** Notifications count seconds, the app's robot milliseconds. */
function inUnitsOf(values: Values, from: Format, to: Format): Values {
  const duration = oneOf(values, 'duration')
  if ((from === 'robot') === (to === 'robot') || !/^\d+$/.test(duration)) return values
  const counted = to === 'robot' ? Number(duration) * 1000 : Math.ceil(Number(duration) / 1000)
  return { ...values, duration: String(counted) }
}

/** Whole seconds from 1 on; one that lasts less than a minute stays below it. */
function durationFor(durationMs: number, format: Format): number {
  if (format === 'robot') return durationMs
  const seconds = Math.max(1, Math.ceil(durationMs / 1000))
  return durationMs < 60_000 ? Math.min(seconds, 59) : seconds
}
