import { groups } from './catalog.ts'
import type { Operation } from './operation.ts'

/** What an operation can be found by: in lower case, English words in the singular. */
export interface SearchNames {
  path: string
  /** The words of the path, joined ones also taken apart. */
  pathWords: string[]
  chinese: string
  /** The words of the English title, joined ones also taken apart. */
  titleWords: string[]
  /** The first letters of the English title. */
  initials: string
  permissions: string[]
  /** The heading it stands under, in both languages. */
  groupNames: string[]
  /** The words that there are to say of the path, and of the English title. */
  whole: { path: string[]; title: string[] }
}

/** Path words that most operations have. */
const COMMON_PATH_WORDS = new Set(['topapi', 'v1', 'v2', '0'])

/** The names by which an operation can be found. */
export function searchNamesOf({ path, title, group, permissions }: Operation): SearchNames {
  const heading = groups.find(({ id }) => id === group)?.title
  const pathWords = splitWords(path).filter((word) => !COMMON_PATH_WORDS.has(word.toLowerCase()))
  const titleWords = splitWords(title.en)
  return {
    path: path.toLowerCase(),
    pathWords: alsoTakenApart(pathWords),
    chinese: title.zh.toLowerCase(),
    titleWords: [
      ...alsoTakenApart(titleWords),
      ...lowered(splitWords(title.en.replaceAll('-', ''))),
    ],
    initials: titleWords.map((word) => word.slice(0, 1).toLowerCase()).join(''),
    permissions: permissions.map((permission) => permission.toLowerCase()),
    groupNames: heading ? [heading.zh, heading.en.toLowerCase()] : [],
    whole: { path: lowered(pathWords), title: lowered(titleWords) },
  }
}

function splitWords(name: string): string[] {
  return name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
}

/** `getUserInfo` as `getuserinfo`, `get`, `user` and `info`. */
function alsoTakenApart(words: string[]): string[] {
  const parts = words.flatMap((word) => word.split(/(?<=[a-z0-9])(?=[A-Z])/))
  return [...new Set(lowered([...words, ...parts]))]
}

function lowered(words: string[]): string[] {
  return words.map((word) => singular(word.toLowerCase()))
}

/** An English word without the `s` of its plural, so that both find each other. */
export function singular(word: string): string {
  return /^[a-z]{3,}[^s]s$/.test(word) ? word.slice(0, -1) : word
}
