import { readPlainJson } from '../../../../shared/plainJson.ts'

/** A message as one reads it, whatever its type: the parts that it has. */
export interface Readable {
  /** Above everything: the head of an `oa`. */
  head: string | null
  title: string | null
  text: string | null
  /** Whether the text is Markdown. */
  isMarkdown: boolean
  /** Names and values: rows of an `oa`, files by their media ids. */
  facts: { name: string; value: string }[]
  /** What can be pressed, and where it leads. */
  links: { label: string; url: string }[]
}

type Part = Record<string, unknown>

const MEDIA = [
  'media_id',
  'mediaId',
  'videoMediaId',
  'picMediaId',
  'photoURL',
  'fileName',
  'fileType',
  'videoType',
  'duration',
]

/** Where a link of its own stands, the label's name before the address's; `''` for none. */
const SINGLE_LINKS = [
  ['single_title', 'single_url'],
  ['singleTitle', 'singleURL'],
  ['', 'messageUrl'],
  ['', 'message_url'],
] as const

/** Lists of links. */
const LINK_LISTS = [
  ['btn_json_list', 'title', 'action_url'],
  ['btns', 'title', 'actionURL'],
  ['links', 'title', 'messageURL'],
] as const

/** Links that are numbered from 1: the cards of an app's robot. */
const NUMBERED_LINKS = [
  ['actionTitle', 'actionURL'],
  ['buttonTitle', 'buttonUrl'],
] as const

/** Reads the content of a message; the types spell alike things in a few ways. */
export function readableOf(msgtype: string, content: string): Readable {
  const whole = partOf(readPlainJson(content))
  const body = partOf(whole['body'])
  return {
    head: textAt(partOf(whole['head']), 'text'),
    title: textAt(whole, 'title') ?? textAt(body, 'title'),
    text:
      textAt(whole, 'content') ??
      textAt(whole, 'markdown') ??
      textAt(whole, 'text') ??
      textAt(body, 'content'),
    isMarkdown: /markdown|card/i.test(msgtype),
    facts: [...rowsOf(body), ...MEDIA.flatMap((name) => factAt(whole, name))],
    links: linksOf(whole),
  }
}

function rowsOf(body: Part): Readable['facts'] {
  const rich = partOf(body['rich'])
  const amount = [textAt(rich, 'num'), textAt(rich, 'unit')].filter((one) => one !== null).join(' ')
  return [
    ...listAt(body, 'form').map((row) => ({
      name: textAt(row, 'key') ?? '',
      value: textAt(row, 'value') ?? '',
    })),
    ...(amount === '' ? [] : [{ name: '', value: amount }]),
    ...['image', 'file_count', 'author'].flatMap((name) => factAt(body, name)),
  ]
}

function linksOf(whole: Part): Readable['links'] {
  const link = (part: Part, label: string, url: string) => {
    const address = textAt(part, url)
    return address === null ? [] : [{ label: textAt(part, label) ?? '', url: address }]
  }
  return [
    ...SINGLE_LINKS.flatMap(([label, url]) => link(whole, label, url)),
    ...LINK_LISTS.flatMap(([list, label, url]) =>
      listAt(whole, list).flatMap((row) => link(row, label, url)),
    ),
    ...NUMBERED_LINKS.flatMap(([label, url]) =>
      [1, 2, 3, 4, 5].flatMap((number) => link(whole, `${label}${number}`, `${url}${number}`)),
    ),
  ]
}

function factAt(part: Part, name: string): Readable['facts'] {
  const value = textAt(part, name)
  return value === null ? [] : [{ name, value }]
}

function textAt(part: Part, name: string): string | null {
  const value = part[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value !== '' ? value : null
}

function listAt(part: Part, name: string): Part[] {
  // A form carries a list as its JSON.
  const value = typeof part[name] === 'string' ? readPlainJson(part[name]) : part[name]
  return Array.isArray(value) ? value.map(partOf) : []
}

function partOf(value: unknown): Part {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an object that is no list can be read by names
  return typeof value === 'object' && value !== null ? (value as Part) : {}
}
