import { extensionOf } from '../../media/fileTypes.ts'
import { type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { previewOf } from '../preview/preview.ts'
import { field, LOOKS } from './fields.ts'

const media = { required: true, look: LOOKS.media, takes: 'file' } as const
const FILE_TYPES = ['xlsx', 'pdf', 'zip', 'rar', 'doc', 'docx']
const worked = { wire: 'file', fields: [field('media', 'media', 'media_id', media)] }

/** A file. */
export const file: MessageType = {
  id: 'file',
  name: { zh: '文件', en: 'File' },
  icon: 'file',
  shapes: {
    work: [worked],
    chat: [worked],
    robot: [
      {
        wire: 'sampleFile',
        fields: [
          field('media', 'media', 'mediaId', media),
          {
            key: 'fileName',
            label: { zh: '文件名', en: 'File name' },
            kind: 'text',
            place: { at: 'fileName' },
            required: true,
            isShort: true,
          },
          {
            key: 'fileType',
            label: { zh: '文件类型', en: 'File type' },
            kind: 'choice',
            place: { at: 'fileType' },
            required: true,
            isShort: true,
            look: { form: /^(xlsx|pdf|zip|rar|docx?)$/i, rule: 'file-type' },
            choices: FILE_TYPES.map((value) => ({
              value,
              label: { zh: value, en: value },
            })),
          },
        ],
      },
    ],
  },
  example: {
    zh: { media: '@lAz3DeC2uAbcdefNRcPM4w', fileName: '验收单.pdf', fileType: 'pdf' },
    en: { media: '@lAz3DeC2uAbcdefNRcPM4w', fileName: 'acceptance.pdf', fileType: 'pdf' },
  },
  told: ({ name }) => {
    const extension = extensionOf(name)
    return { fileName: name, ...(FILE_TYPES.includes(extension) && { fileType: extension }) }
  },
  preview: (values) =>
    previewOf([{ kind: 'file', media: oneOf(values, 'media'), name: oneOf(values, 'fileName') }], {
      differences: [DIFFERENCES.fileName],
    }),
}
