import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valuesIn } from '../../../src/shared/messages/draft.ts'
import {
  type MarkdownNode,
  readMarkdown,
  unshownIn,
} from '../../../src/shared/messages/preview/markdown.ts'
import { colorOf, cut } from '../../../src/shared/messages/preview/preview.ts'
import { targetOf } from '../../../src/shared/messages/preview/target.ts'
import { messageTypeOf } from '../../../src/shared/messages/types.ts'
import { exampleOf, PAIRINGS, typedInto } from './drafts.ts'

const text = (value: string): MarkdownNode => ({ kind: 'text', text: value })
const paragraph = (...inner: MarkdownNode[]): MarkdownNode => ({ kind: 'paragraph', inner })

function preview(
  id: string,
  values: Parameters<NonNullable<ReturnType<typeof messageTypeOf>>['preview']>[0],
) {
  const type = messageTypeOf(id)
  if (!type) throw new Error(`no ${id}`)
  return type.preview(values)
}

describe('a preview', () => {
  it.each(PAIRINGS)('of $name is there for its example and for anything typed', (pairing) => {
    const example = pairing.type.preview(valuesIn(exampleOf(pairing, {})))
    expect(example.blocks.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(typedInto(pairing), (values) => {
        expect(Array.isArray(pairing.type.preview(values).blocks)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  it('of an oa shows six rows, three lines and the head in its colour', () => {
    const form = Array.from({ length: 8 }, (_, index) => ({ key: `k${index}`, value: 'v' }))
    const { blocks } = preview('oa', { headText: 'h', headColor: 'FF3366CC', form, content: 'c' })
    expect(blocks).toEqual([
      { kind: 'head', text: 'h', color: '#3366cc' },
      { kind: 'pairs', rows: form.slice(0, 6), hidden: 2 },
      { kind: 'text', text: { text: 'c', isCut: false }, lines: 3 },
    ])
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
    ['code as it was written', '`a`', [paragraph(text('`a`'))]],
  ])('reads %s', (_what, source, nodes) => {
    expect(readMarkdown(source)).toEqual(nodes)
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
    ]
    for (const one of hostile) expect(readMarkdown(one).length).toBeGreaterThan(0)
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
          expect(Array.isArray(readMarkdown(source))).toBe(true)
        },
      ),
    )
  })
})

describe('an address', () => {
  it.each([
    ['https://a.example', 'inside', null],
    [
      'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example%2F%3Fb%3D1&pc_slide=true',
      'sidebar',
      'https://a.example/?b=1',
    ],
    [
      'dingtalk://dingtalkclient/page/link?url=https%3A%2F%2Fa.example&pc_slide=false',
      'browser',
      'https://a.example',
    ],
    ['dingtalk://dingtalkclient/action/open_mini_app?x=1', 'app', null],
    ['javascript:alert(1)', 'nowhere', null],
    ['', 'nowhere', null],
  ])('%s opens %s', (url, opens, page) => {
    expect(targetOf(url)).toEqual({ url, opens, page })
  })
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
