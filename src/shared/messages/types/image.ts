import { type MessageType, oneOf } from '../messageType.ts'
import { DIFFERENCES } from '../preview/differences.ts'
import { pictureBlock, previewOf } from '../preview/preview.ts'
import { field, inBoth, LOOKS } from './fields.ts'

const worked = {
  wire: 'image',
  fields: [
    field('picture', 'media', 'media_id', { required: true, look: LOOKS.media, takes: 'image' }),
  ],
}

/** A picture. */
export const image: MessageType = {
  id: 'image',
  name: { zh: '图片', en: 'Image' },
  icon: 'picture',
  shapes: {
    work: [worked],
    chat: [worked],
    robot: [
      {
        wire: 'sampleImageMsg',
        fields: [field('picture', 'picture', 'photoURL', { required: true })],
      },
    ],
  },
  example: inBoth({ picture: '@lADPDeC2uAbcdefNAnDNAnA' }),
  instead: (values) => {
    const picture = oneOf(values, 'picture')
    // The webhook knows no media ids.
    if (!/^https?:\/\//i.test(picture)) return null
    return { type: 'markdown', values: { title: '图片', text: `![](${picture})` }, lost: [] }
  },
  preview: (values, { format }) =>
    previewOf(pictureBlock(oneOf(values, 'picture')), {
      differences: format === 'work' ? [DIFFERENCES.crop] : [],
    }),
}
