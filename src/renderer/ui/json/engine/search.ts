import type { Doc } from './doc.ts'
import { createNumbers, type Numbers } from './numbers.ts'
import { textOf } from './text.ts'

/** What is looked for. */
export interface Query {
  text: string
  matchCase: boolean
}

/** What has been found so far: the line of every hit, in order. */
export interface Hits {
  lines: Numbers
  isComplete: boolean
  /** True when there are more hits than are counted. */
  isCapped: boolean
}

const MOST_HITS = 1_000_000
/** What indenting changes the surroundings of: a text with it may stand only in indented lines. */
const CHANGED_BY_INDENTING = /[:,[\]{}]|^\s|\s$/

/** What finds a text in lines, as the query says. */
export function patternOf({ text, matchCase }: Query): RegExp {
  return new RegExp(RegExp.escape(text), matchCase ? 'gu' : 'giu')
}

/**
 * Searches line after line, and gives what was found up to there every some thousand bytes. Where
 * the bytes show at a glance that there is nothing, no line is made.
 */
export function* search(doc: Doc, query: Query): Generator<Hits, void> {
  const hits: Hits = { lines: createNumbers(), isComplete: false, isCapped: false }
  const isPlain = !CHANGED_BY_INDENTING.test(query.text)
  const pattern = patternOf(query)
  for (let from = 0; from < doc.lines && !hits.isCapped;) {
    const block = doc.blockFrom(from)
    if (!isPlain || mayHold(doc.source, block, pattern)) {
      let line = from
      for (const text of doc.textsOf(from, block)) {
        const count = countIn(text, pattern, MOST_HITS - hits.lines.length)
        for (let at = 0; at < count; at += 1) hits.lines.push(line)
        line += 1
      }
      hits.isCapped = hits.lines.length >= MOST_HITS
    }
    from = block.to
    yield hits
  }
  hits.isComplete = true
  yield hits
}

function mayHold(
  bytes: Uint8Array,
  { start, end }: { start: number; end: number },
  pattern: RegExp,
) {
  const text = textOf(bytes, start, end)
  pattern.lastIndex = 0
  // Letters may stand there as escapes.
  return pattern.test(text) || text.includes(String.raw`\u`)
}

function countIn(text: string, pattern: RegExp, most: number): number {
  pattern.lastIndex = 0
  let count = 0
  while (count < most && pattern.test(text)) count += 1
  return count
}
