import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { printJson } from '../../../src/shared/losslessJson.ts'
import { channelOf, type ChannelId } from '../../../src/shared/messages/channels.ts'
import { contentFrom, type Draft, heldIn, withHeld } from '../../../src/shared/messages/draft.ts'
import type { JsonObject } from '../../../src/shared/messages/json.ts'
import { explainFinding, lint } from '../../../src/shared/messages/lint/lint.ts'
import { createLine, type Line } from './line.ts'
import { exampleOf, objectIn, PAIRINGS, typedInto } from '../../shared/messages/drafts.ts'

/**
 * The lint says before sending what the simulator says after it. Whatever anybody types, both must
 * come to the same.
 */
let line: Line
beforeAll(async () => {
  line = await createLine()
})
afterAll(() => line.close())

/** Every pairing of type and channel gets so many messages of each sort. */
const RUNS = 40

describe('lint and simulator agree about', () => {
  it.each(PAIRINGS)('$name, whatever is typed into its form', async (pairing) => {
    await fc.assert(
      fc.asyncProperty(typedInto(pairing), async (values) => {
        const { channel, shape } = pairing
        const empty: Draft = { channel: channel.id, body: line.beside(channel.id) }
        expect(
          await disagreement(withHeld(empty, shape.wire, contentFrom(shape, values))),
        ).toBeNull()
      }),
      { numRuns: RUNS },
    )
  })

  it.each(PAIRINGS)('$name, whatever JSON stands in one of its places', async (pairing) => {
    const { channel, shape } = pairing
    const example = exampleOf(pairing, line.beside(channel.id))
    const { content } = heldIn(example)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...pathsIn(content)),
        fc.jsonValue({ maxDepth: 2 }),
        async (path, value) => {
          const fresh = { ...example, body: { ...example.body, ...line.beside(channel.id) } }
          expect(
            await disagreement(withHeld(fresh, shape.wire, replaced(content, path, value))),
          ).toBeNull()
        },
      ),
      { numRuns: RUNS },
    )
  })

  it.each(PAIRINGS)('$name, at the byte where it becomes too large', async (pairing) => {
    const { channel, shape } = pairing
    // The webhook knows no limit.
    const mostBytes = channelOf(channel.id).mostBytes ?? 30_000
    const isLimited = channelOf(channel.id).mostBytes !== null
    const example = exampleOf(pairing, line.beside(channel.id))
    for (const unit of ['a', '钉', '🙂']) {
      for (const bytes of [mostBytes - 1, mostBytes, mostBytes + 1]) {
        const fresh = { ...example, body: { ...example.body, ...line.beside(channel.id) } }
        const draft = padded(fresh, shape.wire, bytes, unit)
        const isTooLarge = lint(draft).some(({ rule }) => rule === 'too-many-bytes')
        expect(Buffer.byteLength(heldIn(draft).text)).toBe(bytes)
        expect(isTooLarge).toBe(isLimited && bytes > mostBytes)
        expect(await disagreement(draft)).toBeNull()
      }
    }
  })

  it.each<[ChannelId, string, readonly unknown[]]>([
    [
      'work-notification',
      'agent_id',
      ['', null, 1, '1000000001', ' 1000000001 ', 'x', 1.5, true, {}],
    ],
    [
      'work-notification',
      'userid_list',
      [
        '',
        null,
        [],
        {},
        'manager0001',
        5,
        ids(100),
        ids(101),
        ['manager0001'],
        [null],
        '[',
        '[1]',
        ',',
      ],
    ],
    [
      'work-notification',
      'dept_id_list',
      ['', 1, '1', 'x', depts(20), depts(21), '1,x', [1, '1'], [1.5], '[1', {}],
    ],
    ['work-notification', 'to_all_user', [true, false, 'true', 'FALSE', 'yes', 1, null, '', []]],
    ['work-notification', 'msg', ['', null, 'x', '{}', [], { msgtype: 'oa' }, { text: {} }]],
    [
      'message',
      'touser',
      ['', null, [], '@all', 'manager0001|nobody', ['manager0001'], {}, 5, '|'],
    ],
    ['message', 'toparty', ['', '1', '1|x', [1], 'x', 1, {}]],
    ['message', 'agentid', ['', null, 1, '1000000001', 1000000001, ' 1000000001', []]],
    ['message', 'msgtype', ['', null, 5, 'toString', 'oa', 'markdown', 'nothing', 'msgtype']],
    ['message', 'text', ['', null, 5, [], 'x', { content: null }, { content: 0 }]],
    ['chat', 'chatid', ['', null, {}]],
    ['chat', 'msg', ['', null, {}, [], 'x', '{"msgtype":"text","text":{"content":"a"}}']],
    ['conversation', 'sender', ['', null, {}]],
    ['conversation', 'cid', ['', null, {}]],
    ['custom-robot', 'msgtype', ['', null, 5, 'toString', 'oa', 'action_card', 'markdown']],
    ['custom-robot', 'text', ['', null, 5, [], 'x', { content: null }, { content: 0 }]],
    [
      'custom-robot',
      'at',
      [
        '',
        null,
        5,
        { atUserIds: many(50) },
        { atUserIds: many(51) },
        { atUserIds: 'x', isAtAll: 'true' },
      ],
    ],
    ['app-robot', 'robotCode', ['', null, {}]],
    [
      'app-robot',
      'userIds',
      ['', [], null, 'manager0001', ['manager0001', 5], many(20), [''], [' '], 'x'.repeat(65), {}],
    ],
    ['app-robot', 'msgKey', ['', null, 5, 'toString', 'sampleNothing', 'sampleMarkdown', {}]],
    [
      'app-robot',
      'msgParam',
      ['', null, 5, {}, '{', '[]', 'null', '{"content":true}', '{"content":5}'],
    ],
    ['app-robot-group', 'openConversationId', ['', null, {}]],
  ])('%s, whatever stands in %s', async (channel, name, values) => {
    const pairing = PAIRINGS.find((one) => one.channel.id === channel && one.type.id === 'text')
    if (!pairing) throw new Error(`no text by ${channel}`)
    for (const value of values) {
      const example = exampleOf(pairing, line.beside(channel))
      expect(
        await disagreement({ ...example, body: { ...example.body, [name]: value } }),
      ).toBeNull()
    }
  })
})

/** What lint and simulator say of a message where they say different things, else `null`. */
async function disagreement(draft: Draft): Promise<string | null> {
  const errors = lint(draft, line.ground).filter(({ level }) => level === 'error')
  const { accepted, text } = await line.send(draft)
  if (accepted === (errors.length === 0)) return null
  const said = errors.map((one) => `${one.where}: ${explainFinding(one).words.en}`).join(' ')
  return `lint: ${said || 'fine'}\nsimulator: ${text}\n${printJson(draft.body)}`
}

function ids(count: number): string {
  return Array.from({ length: count }, () => 'manager0001').join(',')
}

function many(count: number): string[] {
  return ['manager0001', ...Array.from({ length: count - 1 }, (_, index) => `u${index}`)]
}

function depts(count: number): string {
  return Array.from({ length: count }, () => '1').join(',')
}

/** The steps that lead to every value in a content. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  const inner = isObject(value)
    ? Object.keys(value).flatMap((key) => pathsIn(value[key], [...path, key]))
    : []
  return path.length === 0 ? inner : [path, ...inner]
}

/** A content with another value where the steps lead. */
function replaced(content: JsonObject, path: string[], inner: unknown): JsonObject {
  const copy = objectIn(printJson(content))
  let place: unknown = copy
  for (const step of path.slice(0, -1)) place = isObject(place) ? place[step] : undefined
  if (isObject(place)) place[path.at(-1) ?? ''] = inner
  return copy
}

/** A list is one, too, with its indexes for names. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

/** The same message with something in it that nobody asks for, of exactly so many bytes in all. */
function padded(draft: Draft, wire: string, bytes: number, unit: string): Draft {
  const { content } = heldIn(draft)
  const filled = (text: string) => withHeld(draft, wire, { ...content, beyond: text })
  const rest = bytes - Buffer.byteLength(heldIn(filled('')).text)
  const size = Buffer.byteLength(unit)
  return filled(unit.repeat(Math.floor(rest / size)) + 'a'.repeat(rest % size))
}
