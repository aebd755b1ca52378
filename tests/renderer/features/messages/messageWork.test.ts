import { describe, expect, it } from 'vitest'
import {
  type Home,
  movedTo,
  startingWork,
  withType,
} from '../../../../src/renderer/features/messages/messageWork.ts'
import { CHANNEL_IDS } from '../../../../src/shared/messages/channels.ts'
import { speltIn, valuesIn, withValue } from '../../../../src/shared/messages/draft.ts'
import { lint } from '../../../../src/shared/messages/lint/lint.ts'
import { MESSAGE_TYPES, messageTypeOf } from '../../../../src/shared/messages/types.ts'
import { acme, sandbox } from '../../fakeBridge.ts'

const home: Home = {
  language: 'en',
  profile: sandbox,
  group: { chatId: 'chat1', conversationId: 'cid1' },
}
const typeOf = (id: string) => {
  const type = messageTypeOf(id)
  if (!type) throw new Error(`no ${id}`)
  return type
}

describe('a new message', () => {
  it('in the sandbox can be sent as it is', () => {
    expect(lint(startingWork(home).draft, { agentId: sandbox.agentId })).toEqual([])
  })

  it('elsewhere lacks nothing but a recipient', () => {
    const { draft } = startingWork({ language: 'en', profile: acme, group: null })
    expect(lint(draft, { agentId: acme.agentId }).map(({ rule }) => rule)).toEqual(['no-recipient'])
  })

  it.each([
    ['en', /^[\u0020-\u007e]+$/],
    ['zh-CN', /^你好/],
  ] as const)('is written in the language of the window: %s', (language, words) => {
    expect(valuesIn(startingWork({ ...home, language }).draft)['text']).toMatch(words)
  })

  it.each(CHANNEL_IDS)('by %s in the sandbox lacks at most the cid of a page', (id) => {
    const { draft } = movedTo(startingWork(home), id, home)
    const where = lint(draft, { agentId: sandbox.agentId }).map((one) => one.where)
    expect(where).toEqual(id === 'conversation' ? ['cid'] : [])
  })

  it.each(
    MESSAGE_TYPES.filter(({ shapes }) => shapes.work).flatMap((type) =>
      (['en', 'zh-CN'] as const).map((language) => ({ type, id: type.id, language })),
    ),
  )('as $id begins with its example in $language', ({ type, language }) => {
    const { draft } = withType(startingWork(home), type, language)
    expect(speltIn(draft)?.type.id).toBe(type.id)
    expect(
      lint(draft, { agentId: sandbox.agentId }).filter(({ level }) => level === 'error'),
    ).toEqual([])
  })
})

describe('a message', () => {
  const work = startingWork(home)
  const typed = { ...work, draft: withValue(work.draft, 'text', 'mine') }

  it('finds what was written under its type again', () => {
    const there = withType(typed, typeOf('image'), 'en')
    expect(valuesIn(withType(there, typeOf('text'), 'en').draft)['text']).toBe('mine')
  })

  it('takes examples as its channel counts them: milliseconds for the app robot', () => {
    const robot = movedTo(typed, 'app-robot', home)
    expect(valuesIn(withType(robot, typeOf('voice'), 'en').draft)['duration']).toBe('10000')
    expect(valuesIn(withType(typed, typeOf('voice'), 'en').draft)['duration']).toBe('10')
  })

  it('says what it lost on the way, and where it came from', () => {
    const moved = movedTo(withType(typed, typeOf('oa'), 'en'), 'custom-robot', home)
    expect(moved.moved).toMatchObject({ to: 'custom-robot' })
    expect(moved.moved?.lost?.map(({ key }) => key)).toEqual(['headColor', 'fileCount'])
  })

  it('stays where it is when the channel cannot say it', () => {
    const voice = withType(typed, typeOf('voice'), 'en')
    const moved = movedTo(voice, 'custom-robot', home)
    expect(moved.draft).toBe(voice.draft)
    expect(moved.moved).toEqual({ to: 'custom-robot', lost: null })
  })
})
