import { describe, expect, it } from 'vitest'
import { CHANNELS } from '../../../src/shared/messages/channels.ts'
import { contentFrom, type Draft, withHeld } from '../../../src/shared/messages/draft.ts'
import { EXAMPLE_KINDS, exampleOf } from '../../../src/shared/messages/examples.ts'
import { lint } from '../../../src/shared/messages/lint/lint.ts'
import { MESSAGE_TYPES } from '../../../src/shared/messages/types.ts'

const BESIDE: Draft['body'] = {
  agent_id: '1',
  agentid: '1',
  userid_list: 'u1',
  touser: 'u1',
  sender: 'u1',
  cid: 'c',
  chatid: 'c',
  robotCode: 'r',
  userIds: ['u1'],
  openConversationId: 'c',
}

const rows = MESSAGE_TYPES.flatMap((type) =>
  EXAMPLE_KINDS.flatMap((kind) =>
    (['zh', 'en'] as const).flatMap((language) =>
      CHANNELS.filter(({ format }) => type.shapes[format]).map((channel) => ({
        type,
        kind,
        language,
        channel,
        name: `${type.id}, ${kind}, ${language} by ${channel.id}`,
      })),
    ),
  ),
)

describe('an example is taken', () => {
  it.each(rows)('$name', ({ type, kind, language, channel }) => {
    const values = exampleOf(type.id, kind, language)
    if (!values) throw new Error('no example')
    const fitting = type.into?.(values, 'work', channel.format) ?? values
    const shapes = type.shapes[channel.format] ?? []
    const shape = type.shapeFor?.(fitting, shapes) ?? shapes[0]
    if (!shape) throw new Error('no shape')
    const draft = withHeld(
      { channel: channel.id, body: BESIDE },
      shape.wire,
      contentFrom(shape, fitting),
    )
    expect(lint(draft).filter(({ level }) => level === 'error')).toEqual([])
  })
})

it('every type has its examples', () => {
  expect(MESSAGE_TYPES.filter(({ id }) => exampleOf(id, 'short', 'zh') === null)).toEqual([])
})
