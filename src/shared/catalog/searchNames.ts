import type { Bilingual, ListedOperation } from './operation.ts'

/** What an operation can be found by: in lower case, English words in the singular. */
export interface SearchNames {
  path: string
  /** The words of the path, joined ones also taken apart. */
  pathWords: string[]
  chinese: string
  /** The words of the English title, joined ones also taken apart. */
  titleWords: string[]
  /** The first letters of the English title, and those of the Chinese one in pinyin. */
  initials: string[]
  /** The Chinese title in full pinyin, without tones or spaces. */
  pinyin: string
  /** The same as `BuMenLieBiao`. */
  syllables: string
  permissions: string[]
  /** The heading it stands under, in both languages. */
  groupNames: string[]
  /** How far up its heading stands, from 1 to 0: what developers use most comes first. */
  prominence: number
  /** All of the above in one text: what does not stand in it fits nowhere. */
  anywhere: string
  /** The words that there are to say of the path, and of the English title. */
  whole: { path: string[]; title: string[] }
}

/** The part of a group that its operations are found by. */
export interface Heading {
  title: Bilingual
  /** Its place among the headings, from 1. */
  order: number
}

/** Path words that most operations have. */
const COMMON_PATH_WORDS = new Set(['topapi', 'v1', 'v2', '0'])

/** The names by which an operation can be found. */
export function searchNamesOf(
  { id, path, title, permissions }: ListedOperation,
  syllables: readonly string[],
  heading: Heading | undefined,
): SearchNames {
  const pathWords = splitWords(path).filter((word) => !COMMON_PATH_WORDS.has(word.toLowerCase()))
  const titleWords = splitWords(title.en)
  const names = {
    path: path.toLowerCase(),
    pathWords: alsoTakenApart(pathWords),
    chinese: title.zh.toLowerCase(),
    titleWords: [
      ...alsoTakenApart(titleWords),
      ...lowered(splitWords(title.en.replaceAll('-', ''))),
    ],
    initials: [
      titleWords.map((word) => word.slice(0, 1).toLowerCase()).join(''),
      syllables.map((syllable) => syllable.slice(0, 1)).join(''),
    ],
    pinyin: syllables.join(''),
    permissions: permissions.map((permission) => permission.toLowerCase()),
    groupNames: heading ? [heading.title.zh, heading.title.en.toLowerCase()] : [],
  }
  const anywhere = [id.toLowerCase(), ...Object.values(names).flat()].join('\n')
  return {
    ...names,
    syllables: syllables.map((one) => one.slice(0, 1).toUpperCase() + one.slice(1)).join(''),
    prominence: heading ? 1 / (1 + heading.order / 20) : 0,
    anywhere,
    whole: { path: lowered(pathWords), title: lowered(titleWords) },
  }
}

function splitWords(name: string): string[] {
  return name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
}

const LEADING_VERB = /^(?:get|list|create|delete|update|add|send|query|set|remove)(?=[a-z]{4})/

/** `getUserInfo` as `getuserinfo`, `get`, `user` and `info`; `getuserinfo` as `userinfo` as well. */
function alsoTakenApart(words: string[]): string[] {
  const parts = words.flatMap((word) => [
    ...word.split(/(?<=[a-z0-9])(?=[A-Z])/),
    word.replace(LEADING_VERB, ''),
  ])
  return [...new Set(lowered([...words, ...parts]))]
}

function lowered(words: string[]): string[] {
  return words.map((word) => singular(word.toLowerCase()))
}

/** An English word without the `s` of its plural, so that both find each other. */
export function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}
