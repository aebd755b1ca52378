import type { IndexedOperation } from './packed.ts'
import { type SearchNames, singular } from './searchNames.ts'

/**
 * The operations that a query means, best first; all of them in their order for an empty query.
 * Every word of it must be found: in either title (Chinese also with characters left out), in the
 * path, among the permissions, or as the initials of either title, the Chinese in pinyin, or as
 * its full pinyin. A whole address may be pasted. Of equals, those kept come first, then current before archived before
 * undocumented ones.
 */
export function searchOperations(
  query: string,
  operations: readonly IndexedOperation[],
  isKept: (id: string) => boolean = () => false,
): IndexedOperation[] {
  const words = wordsOf(query)
  if (words.length === 0) return [...operations]

  const ways = waysToSay(words)
  const found: { operation: IndexedOperation; score: number }[] = []
  for (const operation of operations) {
    let best: number | null = null
    for (const way of ways) {
      const score = scoreOf(operation, way)
      const fit = score !== null && way !== words ? score + FIT.otherWord : score
      if (fit !== null && (best === null || fit > best)) best = fit
    }
    if (best !== null) {
      found.push({ operation, score: best + (isKept(operation.id) ? FIT.kept : 0) })
    }
  }
  return found.sort((a, b) => b.score - a.score).map(({ operation }) => operation)
}

/** How well a word fits: the more of a name it is, the better. */
const FIT = {
  wholePath: 120,
  endOfPath: 90,
  insidePath: 60,
  permission: 70,
  partOfPermission: 40,
  wordOfPermission: 14,
  wholeTitle: 100,
  chinese: 60,
  chineseWithSkips: 30,
  titleWord: 45,
  startOfTitleWord: 30,
  pathWord: 40,
  startOfPathWord: 26,
  insidePathWord: 12,
  initials: 50,
  startOfInitials: 24,
  insideInitials: 8,
  /** Full pinyin stands below all that was found by words, undocumented or not. */
  pinyin: -300,
  group: 10,
  methodOrHost: 5,
  /** For a favourite, or one used before. */
  kept: 15,
  /** For standing under the first heading; less and less under those below. */
  prominent: 15,
  /** For saying all that there is to say. */
  complete: 20,
  /** For a word that was not typed, but means the same. */
  otherWord: -4,
}

/** Of two that fit alike, the one that is more likely to be taken by DingTalk. */
const STANDING = { current: 5, archived: 0, historic: -10, undocumented: -110 }

/** Words that people type, and what the catalogue says instead. */
const SAID_OTHERWISE = new Map([
  ['dept', 'department'],
  ['msg', 'message'],
  ['detail', 'get'],
])

/** Chinese words that people use for each other, where a title has only one of them; in pinyin too. */
const SAME_IN_CHINESE = [
  ['用户', '成员', '人员', '员工'],
  ['消息', '通知'],
  ['yonghu', 'chengyuan', 'renyuan', 'yuangong'],
  ['xiaoxi', 'tongzhi'],
] as const

/** Words that narrow the list, whatever they would be in pinyin. */
const METHODS_AND_HOSTS = new Set(['get', 'put', 'post', 'patch', 'delete', 'api', 'oapi'])

const HAN = /\p{Script=Han}/u

function wordsOf(query: string): string[] {
  const typed = query.trim().toLowerCase()
  const address = /^https?:\/\/[^/\s]+(\/[^?#\s]*)/.exec(typed)
  const text = address?.[1] ?? typed
  const words = text.match(/\p{Script=Han}+|[^\s\p{Script=Han}，。、“”]+/gu) ?? []
  return words.map(singular).map((word) => SAID_OTHERWISE.get(word) ?? word)
}

/** The words, and the words with each of the Chinese ones that mean the same. */
function waysToSay(words: string[]): string[][] {
  const ways = [words]
  for (const same of SAME_IN_CHINESE) {
    const said = same.find((one) => words.some((word) => word.includes(one)))
    const others = said === undefined ? [] : same.filter((one) => one !== said)
    for (const other of others) ways.push(words.map((word) => word.replace(said ?? '', other)))
  }
  return ways
}

/** A word without the slashes that a piece of a path may have around it. */
function bareOf(word: string): string {
  return word.includes('/') ? word.replace(/^\/+|\/+$/g, '') : word
}

function scoreOf(operation: IndexedOperation, words: string[]): number | null {
  const { names } = operation
  // Most operations are out at once.
  if (!words.every((word) => canHave(word, names))) return null

  let score = STANDING[operation.status] + FIT.prominent * names.prominence
  for (const word of words) {
    const fit = fitOf(word, operation, names)
    if (fit === 0 && !isSaid(word, names)) return null
    score += fit === 0 ? FIT.pinyin : fit
  }

  if (words.join(' ') === names.whole.title.join(' ')) score += FIT.wholeTitle
  if (words.length > 1 && names.pathWords.includes(words.join(''))) score += FIT.pathWord
  return score + FIT.complete * completeness(words, names)
}

/** Whether a word may be somewhere in the names; only the Chinese title may leave characters out. */
function canHave(word: string, { anywhere, chinese }: SearchNames): boolean {
  if (anywhere.includes(bareOf(word))) return true
  // Its first character alone settles it for nearly all.
  return chinese.includes(word.charAt(0)) && HAN.test(word)
}

function fitOf(word: string, { method, generation }: IndexedOperation, names: SearchNames): number {
  return Math.max(
    fitOfPath(word, names),
    fitOfTitle(word, names),
    fitOfPermission(word, names),
    names.groupNames.some((name) => name.includes(word)) ? FIT.group : 0,
    word === method.toLowerCase() || word === generation ? FIT.methodOrHost : 0,
  )
}

/** A word with a dot or a line in it is meant as a code. */
function fitOfPermission(word: string, { permissions }: SearchNames): number {
  const part = /[._]/.test(word) ? FIT.partOfPermission : FIT.wordOfPermission
  return fitAmong(permissions, word, FIT.permission, part, part)
}

function fitOfPath(word: string, { path, pathWords }: SearchNames): number {
  if (!word.includes('/')) {
    const inside = word.length > 2 ? FIT.insidePathWord : 0
    return fitAmong(pathWords, word, FIT.pathWord, FIT.startOfPathWord, inside)
  }

  const pieces = bareOf(word)
  if (path === `/${pieces}`) return FIT.wholePath
  if (path.endsWith(`/${pieces}`)) return FIT.endOfPath
  return path.includes(pieces) ? FIT.insidePath : 0
}

function fitOfTitle(word: string, { chinese, titleWords, initials }: SearchNames): number {
  if (chinese === word) return FIT.wholeTitle
  const at = chinese.indexOf(word)
  if (HAN.test(word)) {
    return at < 0 ? fitWithSkips(word, chinese) : FIT.chinese - Math.min(at, 20) / 2
  }

  const inside = word.length > 2 ? FIT.insideInitials : 0
  return Math.max(
    fitAmong(titleWords, word, FIT.titleWord, FIT.startOfTitleWord, 0),
    word.length > 1 ? fitAmong(initials, word, FIT.initials, FIT.startOfInitials, inside) : 0,
    at < 0 ? 0 : FIT.startOfTitleWord,
  )
}

/** Whether a word is full pinyin out of the Chinese title, from the start of a syllable. */
function isSaid(word: string, { pinyin, syllables }: SearchNames): boolean {
  if (word.length < 3 || METHODS_AND_HOSTS.has(word)) return false
  for (let at = pinyin.indexOf(word); at >= 0; at = pinyin.indexOf(word, at + 1)) {
    if (/[A-Z\d]/.test(syllables.charAt(at))) return true
  }
  return false
}

/** For “发工作通知” where the title says “发送工作通知”. */
function fitWithSkips(word: string, title: string): number {
  let at = -1
  let skipped = 0
  for (const character of word) {
    const next = title.indexOf(character, at + 1)
    if (next < 0) return 0
    if (at >= 0) skipped += next - at - 1
    at = next
  }
  return skipped > word.length ? 0 : FIT.chineseWithSkips - skipped
}

function fitAmong(
  names: string[],
  word: string,
  whole: number,
  start: number,
  inside: number,
): number {
  let best = 0
  for (const name of names) {
    if (name === word) return whole
    if (best < start && name.startsWith(word)) best = start
    else if (best < inside && name.includes(word)) best = inside
  }
  return best
}

/** How much of the path or of a title has been said, from 0 to 1; half for the start of a word. */
function completeness(words: string[], { whole, chinese }: SearchNames): number {
  let chineseSaid = 0
  for (const word of words) if (chinese.includes(word)) chineseSaid += word.length
  return Math.max(
    shareSaid(whole.path, words),
    shareSaid(whole.title, words),
    Math.min(1, chineseSaid / chinese.length),
  )
}

function shareSaid(names: string[], words: string[]): number {
  let sum = 0
  for (const name of names) {
    if (words.includes(name)) sum += 1
    else if (words.some((word) => name.startsWith(word))) sum += 0.5
  }
  return sum / Math.max(1, names.length)
}
