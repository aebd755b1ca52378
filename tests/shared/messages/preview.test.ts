import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesIn } from '../../../src/shared/messages/draft.ts'
import {
  type MarkdownNode,
  markdownOf,
  unshownIn,
} from '../../../src/shared/messages/preview/markdown.ts'
import {
  colorOf,
  cut,
  inkOn,
  type Screen,
  SCREENS,
} from '../../../src/shared/messages/preview/preview.ts'
import { hiddenIn, revealed, withoutHidden } from '../../../src/shared/messages/preview/hidden.ts'
import type { Sight } from '../../../src/shared/messages/messageType.ts'
import { targetOf } from '../../../src/shared/messages/preview/target.ts'
import { messageTypeOf } from '../../../src/shared/messages/types.ts'
import { exampleOf, PAIRINGS, typedInto } from './drafts.ts'

const text = (value: string): MarkdownNode => ({ kind: 'text', text: value })
const paragraph = (...inner: MarkdownNode[]): MarkdownNode => ({ kind: 'paragraph', inner })

function preview(
  id: string,
  values: Parameters<NonNullable<ReturnType<typeof messageTypeOf>>['preview']>[0],
  sight: Partial<Sight> = {},
) {
  const type = messageTypeOf(id)
  if (!type) throw new Error(`no ${id}`)
  return type.preview(values, { format: 'work', wire: id, screen: 'phone', ...sight })
}

describe('a preview', () => {
  it.each(PAIRINGS)('of $name is there for its example and for anything typed', (pairing) => {
    const { type, channel, shape } = pairing
    for (const screen of SCREENS) {
      const sight = { format: channel.format, wire: shape.wire, screen }
      const example = type.preview(valuesIn(exampleOf(pairing, {})), sight)
      expect(example.blocks.length).toBeGreaterThan(0)
      expect(example.differences.length).toBeGreaterThan(channel.format === 'work' ? 0 : -1)
      fc.assert(
        fc.property(typedInto(pairing), (values) => {
          expect(Array.isArray(type.preview(values, sight).blocks)).toBe(true)
        }),
        { numRuns: 10 },
      )
    }
  })

  it('of an oa shows six rows, three lines and the head in its colour', () => {
    const form = Array.from({ length: 8 }, (_, index) => ({ key: `k${index}`, value: 'v' }))
    const values = { headText: 'h', headColor: 'FF3366CC', form, content: 'c' }
    const { blocks } = preview('oa', values, { format: 'chat' })
    expect(blocks).toEqual([
      { kind: 'head', text: 'h', color: '#3366cc' },
      { kind: 'pairs', rows: form.slice(0, 6), hidden: 2 },
      { kind: 'text', text: { text: 'c', isCut: false }, lines: 3 },
    ])
  })

  it('of an oa has the name of the app for a head where it is a work notification', () => {
    const { blocks } = preview('oa', { headText: 'h', headColor: 'FF3366CC' })
    expect(blocks).toEqual([{ kind: 'head', text: null, color: '#3366cc' }])
  })

  it('of an oa leads to the address for computers on a computer', () => {
    const values = { url: 'https://phone.example', pcUrl: 'https://computer.example' }
    const led = SCREENS.map((screen) => preview('oa', values, { screen }).target?.url)
    expect(led).toEqual(['https://phone.example', 'https://computer.example'])
  })

  it.each(['markdown', 'action-card'])('of a %s has its title in the list of chats alone', (id) => {
    const { blocks, digest } = preview(id, { title: 'seen in the list', text: 'm' })
    expect(digest).toEqual({ text: 'seen in the list', isCut: false })
    expect(JSON.stringify(blocks)).not.toContain('seen in the list')
  })

  it('of the sixth card of the app robot has its buttons side by side', () => {
    const buttons = [{ title: 'a', url: 'https://a.example' }]
    const lie = (wire: string) =>
      preview('action-card', { text: 'm', buttons }, { format: 'robot', wire }).sideBySide
    expect(['sampleActionCard2', 'sampleActionCard6'].map(lie)).toEqual([false, true])
  })

  it('of a voice counts seconds, also where the robot counts milliseconds', () => {
    const lasts = (format: Sight['format'], duration: string) =>
      preview('voice', { media: '@m', duration }, { format }).blocks
    expect(lasts('work', '10')).toMatchObject([{ seconds: 10 }])
    expect(lasts('robot', '9500')).toMatchObject([{ seconds: 10 }])
    expect(lasts('work', 'x')).toMatchObject([{ seconds: null }])
  })

  it('reads no more of a text of a megabyte than it shows', () => {
    const long = '钉👨‍👩‍👧'.repeat(150_000)
    for (const [id, key] of [
      ['text', 'text'],
      ['markdown', 'text'],
      ['oa', 'content'],
    ] as const) {
      expect(JSON.stringify(preview(id, { [key]: long })).length).toBeLessThan(80_000)
    }
  })

  it('of a card says where its buttons lead, and how they lie', () => {
    const buttons = [{ title: 'a', url: 'https://a.example' }]
    expect(preview('action-card', { text: 'm', buttons, orientation: '1' })).toMatchObject({
      sideBySide: true,
      buttons: [{ label: 'a', target: { opens: 'inside', url: 'https://a.example' } }],
    })
  })
})

describe('Markdown', () => {
  it.each<[string, string, MarkdownNode[]]>([
    ['a heading', '### a', [{ kind: 'heading', level: 3, inner: [text('a')] }]],
    [
      'bold and italic',
      '**a** *b*',
      [
        paragraph({ kind: 'bold', inner: [text('a')] }, text(' '), {
          kind: 'italic',
          inner: [text('b')],
        }),
      ],
    ],
    [
      'a link',
      '[a](https://a)',
      [paragraph({ kind: 'link', url: 'https://a', inner: [text('a')] })],
    ],
    [
      'a picture, which is not fetched',
      '![a](https://a/p.png)',
      [paragraph({ kind: 'image', url: 'https://a/p.png', label: 'a' })],
    ],
    ['a quote', '> a', [{ kind: 'quote', inner: [paragraph(text('a'))] }]],
    [
      'a list from three',
      '3. a',
      [
        {
          kind: 'list',
          isOrdered: true,
          start: 3,
          inner: [{ kind: 'row', inner: [paragraph(text('a'))] }],
        },
      ],
    ],
    [
      'HTML as text',
      'a <b onclick="x()">b</b>',
      [paragraph(text('a '), text('<b onclick="x()">'), text('b'), text('</b>'))],
    ],
    ['a script as text', '<script>x()</script>', [paragraph(text('<script>x()</script>'))]],
    ['code as it was written, on a phone', '`a`', [paragraph(text('`a`'))]],
  ])('reads %s', (_what, source, nodes) => {
    expect(markdownOf(source, 'phone').nodes).toEqual(nodes)
  })

  it.each([
    ['`a`', [paragraph({ kind: 'code', text: 'a', isBlock: false })]],
    ['```\n a\n```', [{ kind: 'code', text: ' a', isBlock: true }]],
  ])('shows code as code on a computer: %j', (source, nodes) => {
    expect(markdownOf(source, 'desktop').nodes).toEqual(nodes)
  })

  it.each<[string, string[]]>([
    ['a <b>b</b>', ['html']],
    ['`a`', ['code']],
    ['a\n\n---\n\nb', ['rule']],
    ['| a | b |\n| --- | --- |\n| 1 | 2 |', ['table']],
    ['~~a~~', ['strikethrough']],
    ['[a][b]\n\n[b]: https://b', ['reference']],
    ['# a\n\n- **b** [c](https://c)\n\n> d', []],
  ])('knows what DingTalk shows as it was written: %s', (source, unshown) => {
    expect(unshownIn(source)).toEqual(unshown)
  })

  it('reads anything, however it nests and however long it is', () => {
    const hostile = [
      '> '.repeat(5000),
      '['.repeat(5000),
      '*'.repeat(9000),
      '- '.repeat(9000),
      '<'.repeat(9000),
      'a'.repeat(100_000),
      ' '.repeat(100_000),
      '\n|'.repeat(8_000),
      '|'.repeat(16_000),
    ]
    for (const one of hostile) expect(markdownOf(one, 'phone').nodes.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '>',
            '[',
            ']',
            '(',
            ')',
            '*',
            '_',
            '!',
            '`',
            '#',
            '\n',
            ' ',
            '<',
            'a',
            '-',
            '1.',
          ),
        }),
        (source) => {
          expect(Array.isArray(markdownOf(source, 'desktop').nodes)).toBe(true)
        },
      ),
    )
  })
})

const LINK = 'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example%2F%3Fb%3D1'

describe('an address', () => {
  it.each<[string, Screen, string, string | null]>([
    ['https://a.example', 'phone', 'inside', null],
    [`${LINK}&pc_slide=true`, 'desktop', 'sidebar', 'https://a.example/?b=1'],
    [`${LINK}&pc_slide=false`, 'desktop', 'browser', 'https://a.example/?b=1'],
    [`${LINK}&popup_wnd=true`, 'desktop', 'popup', 'https://a.example/?b=1'],
    [LINK, 'desktop', 'inside', 'https://a.example/?b=1'],
    [`${LINK}&pc_slide=true`, 'phone', 'inside', 'https://a.example/?b=1'],
    [`${LINK}&pc_slide=false`, 'phone', 'inside', 'https://a.example/?b=1'],
    ['dingtalk://dingtalkclient/action/open_mini_app?x=1', 'phone', 'app', null],
    ['eapp://pages/index/index?a=1', 'phone', 'app', null],
    ['javascript:alert(1)', 'desktop', 'nowhere', null],
    ['', 'phone', 'nowhere', null],
  ])('%s on a %s opens %s', (url, screen, opens, page) => {
    expect(targetOf(url, screen)).toEqual({ url, opens, page })
  })
})

describe('hidden characters', () => {
  it('are told by name, and emoji and their joiners are none', () => {
    expect(hiddenIn('a\u202eb\u200bc\u202e 👨‍👩‍👧 ✔️ \n')).toEqual(['U+202E', 'U+200B'])
    expect(revealed('https://a\u202eb')).toBe('https://a⟨U+202E⟩b')
    expect(withoutHidden('a\ufeffb')).toBe('ab')
  })
})

it('writes black or white on a colour, whichever reads better', () => {
  expect(['#000000', '#ffffff', '#2b6de8', '#bbbbbb', '#ff0000'].map(inkOn)).toEqual([
    '#ffffff',
    '#000000',
    '#ffffff',
    '#000000',
    '#000000',
  ])
})

it('cuts between characters, never within one', () => {
  expect(cut('ab👨‍👩‍👧c', 3)).toEqual({ text: 'ab👨‍👩‍👧', isCut: true })
  expect(cut('abc', 3)).toEqual({ text: 'abc', isCut: false })
})

it('takes a colour with and without 0x', () => {
  expect(['FFBBBBBB', '0xFFF65E5E', '#BBBBBB', ''].map(colorOf)).toEqual([
    '#bbbbbb',
    '#f65e5e',
    null,
    null,
  ])
})
