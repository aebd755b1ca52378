import { assertNever } from '../../../../shared/result.ts'
import type { Doc } from './doc.ts'
import type { Hits } from './search.ts'
import { firstWhere } from './numbers.ts'
import type { Filtered, Question, Report, Request } from './messages.ts'
import { createReading, type Reading } from './reading.ts'
import { readSelection, type Selected } from './selected.ts'
import { type Query, search } from './search.ts'
import { textOf } from './text.ts'

/** What a session needs of the place it runs in. */
export interface SessionGround {
  report: (report: Report) => void
  /** Gives way to requests that have come meanwhile. */
  pause: () => Promise<void>
  /** Milliseconds, for how long to work at a stretch. */
  now: () => number
  /** The bytes of an address from one place to another; `null` when they are not to be had. */
  fetchPiece: (address: string, from: number, to: number) => Promise<Uint8Array | null>
}

/** So long at a stretch: rows that are asked for meanwhile wait no longer. */
const STRETCH_MS = 12
/** How often hits are counted anew on the screen. */
const TELL_EVERY_MS = 100
const LONGEST_COPIED_VALUE_BYTES = 30_000_000

/** A text being read: takes requests, reports what there is to show. Runs in a worker, or in the window. */
export function createSession(ground: SessionGround) {
  const { report, pause, now } = ground
  let reading: Reading | null = null
  let selected: Selected | null = null
  let filtered: Filtered | null = null
  let look = { from: 0, to: 0 }
  let hits: Hits | null = null
  let query: Query | null = null
  /** Counts searches; an older one that is under way stops. */
  let searches = 0

  function doc(): Doc | null {
    return selected?.doc ?? reading?.doc() ?? null
  }

  function sayState() {
    const now = doc()
    if (!reading || !now) return
    report({
      say: 'state',
      state: { ...reading.state(), rows: now.rows, lines: now.lines, filtered },
    })
  }

  function sayRows() {
    const now = doc()
    if (!now) return
    const rows = []
    const to = Math.min(look.to, now.rows)
    for (let row = look.from; row < to; row += 1) rows.push(now.row(row))
    report({ say: 'rows', from: look.from, rows })
  }

  function sayAll() {
    sayState()
    sayRows()
  }

  function sayReveal(line: number, hit: { number: number; inLine: number } | null) {
    const now = doc()
    if (!now || line < 0 || line >= now.lines) return
    now.reveal(line)
    sayAll()
    report({ say: 'reveal', row: now.rowOf(line), line, hit })
  }

  function goToRow(row: number) {
    const now = doc()
    if (now && row < now.rows) report({ say: 'reveal', row, line: now.lineOf(row), hit: null })
  }

  function goToHit(number: number) {
    if (!hits || number < 0 || number >= hits.lines.length) return
    const { lines } = hits
    const line = lines.at(number)
    const firstInLine = firstWhere(lines.length, (at) => lines.at(at) >= line)
    sayReveal(line, { number, inLine: number - firstInLine })
  }

  async function runSearch(wanted: Query | null): Promise<void> {
    searches += 1
    const mine = searches
    query = wanted
    hits = null
    if (wanted === null || wanted.text === '') {
      report({ say: 'search', search: null })
      return
    }
    let isFound = false
    let since = now()
    let toldAt = 0
    // Lines that are still coming are searched when they are there.
    while (reading?.isComplete() === false) {
      await pause()
      if (mine !== searches) return
    }
    const searched = doc()
    if (!searched) return
    for (const found of search(searched, wanted)) {
      hits = found
      const isDue = now() - since >= STRETCH_MS
      if (!isDue && !found.isComplete) continue
      const { isComplete, isCapped } = found
      const isFirst = !isFound && found.lines.length > 0
      if (isFirst || isComplete || now() - toldAt >= TELL_EVERY_MS) {
        toldAt = now()
        report({
          say: 'search',
          search: { query: wanted, hits: found.lines.length, isComplete, isCapped },
        })
      }
      if (!isFound && found.lines.length > 0) {
        isFound = true
        goFromLook()
      }
      if (isComplete) return
      await pause()
      if (mine !== searches) return
      since = now()
    }
  }

  /** The first hit at or after what is looked at: typing must not throw the reader about. */
  function goFromLook() {
    const now = doc()
    if (now) goToHitFrom(now.lineOf(Math.min(look.from, Math.max(0, now.rows - 1))))
  }

  function goToHitFrom(line: number) {
    if (!hits) return
    const { lines } = hits
    const at = firstWhere(lines.length, (number) => lines.at(number) >= line)
    goToHit(at < lines.length ? at : 0)
  }

  function filter(path: string | null) {
    selected = null
    filtered = null
    if (path !== null && reading) {
      const outcome = readSelection(reading, path)
      selected = outcome.selected
      filtered = outcome.filtered
    }
    look = { ...look, from: 0, to: look.to - look.from }
    sayAll()
    goToRow(0)
    if (query) void runSearch(query)
  }

  function answer(question: Question): string | Blob | null {
    const now = doc()
    if (!now || !reading) return null
    switch (question.of) {
      case 'path':
        return selected ? selected.pathOf(question.line) : now.pathOf(question.line)
      case 'value': {
        const { from, to } = now.rangeOf(question.line)
        if (to - from > LONGEST_COPIED_VALUE_BYTES) return null
        return textOf(now.source, from, to)
      }
      case 'whole':
        return new Blob([reading.bytes()])
      default:
        return assertNever(question)
    }
  }

  return {
    /** Takes a request. What it brings about is reported, some of it later. */
    take: (request: Request): void => {
      switch (request.do) {
        case 'open':
          reading = createReading(request, { ...ground, changed: sayAll })
          reading.begin()
          break
        case 'look':
          look = request
          sayRows()
          break
        case 'fold':
          doc()?.setFolded(request.line, request.isFolded)
          sayAll()
          break
        case 'foldFrom':
          doc()?.foldFrom(request.depth)
          sayAll()
          break
        case 'more':
          doc()?.showMore(request.line)
          sayRows()
          break
        case 'reveal':
          sayReveal(request.line, null)
          break
        case 'goAround':
          goToRow(doc()?.rowAround(request.line) ?? 0)
          break
        case 'goToRow':
          goToRow(request.row)
          break
        case 'search':
          void runSearch(request.query)
          break
        case 'hit':
          goToHit(request.hit)
          break
        case 'hitFrom':
          goToHitFrom(request.line)
          break
        case 'filter':
          filter(request.path)
          break
        case 'ask':
          report({ say: 'answer', id: request.id, answer: answer(request.question) })
          break
        default:
          assertNever(request)
      }
    },
  }
}
