import type { JsonIndex } from './jsonIndex.ts'
import type { Line } from './line.ts'
import { firstWhere } from './numbers.ts'
import { textOf } from './text.ts'

/** A step from a container to one of its members. */
export type Step = string | number

/** Where a walk through the members of a container has come to. */
interface Cursor {
  ordinal: number
  line: number
  /** The first container that opens at this line or later. */
  next: number
}

/** Leads from lines to paths, and from paths to lines. */
export function createPaths(bytes: Uint8Array, index: JsonIndex, lineAt: (line: number) => Line) {
  const cursors = new Map<number, Cursor>()

  /** The container that a closing line closes. */
  function closedBy(line: number): number {
    return index.around(line - 1)
  }

  /** The innermost container that holds a line's value, -1 for the outermost value. */
  function containerOf(line: number): number {
    if (lineAt(line).kind !== 'close') return index.around(line)
    return index.container(closedBy(line)).parent
  }

  function start(container: number): Cursor {
    return { ordinal: 0, line: index.openLineOf(container) + 1, next: container + 1 }
  }

  /** The member after the one that the cursor stands on. */
  function advance({ ordinal, line, next }: Cursor): Cursor {
    const isContainer = next < index.containers && index.openLineOf(next) === line
    const close = isContainer ? index.closeLineOf(next) : line
    const after = isContainer
      ? firstWhere(index.containers, (at) => index.openLineOf(at) > close)
      : next
    return { ordinal: ordinal + 1, line: close + 1, next: after }
  }

  /** Past all members that take one line each, or the next container, whichever is meant. */
  function ordinalOf(container: number, line: number): number {
    let ordinal = line - index.openLineOf(container) - 1
    let child = container + 1
    while (child < index.containers && index.openLineOf(child) < line) {
      const close = index.closeLineOf(child)
      ordinal -= close - index.openLineOf(child)
      child = firstWhere(index.containers, (at) => index.openLineOf(at) > close)
    }
    return ordinal
  }

  function keyAt(line: number): string | null {
    const { keyStart, keyEnd } = lineAt(line)
    if (keyEnd === 0) return null
    const key: unknown = JSON.parse(textOf(bytes, keyStart, keyEnd))
    return String(key)
  }

  /** The steps from the outermost value to a line's. */
  function stepsOf(line: number): Step[] {
    const steps: Step[] = []
    let at = lineAt(line).kind === 'close' ? index.openLineOf(closedBy(line)) : line
    for (let around = index.around(at); around >= 0; around = index.container(around).parent) {
      steps.push(keyAt(at) ?? ordinalOf(around, at))
      at = index.openLineOf(around)
    }
    return steps.toReversed()
  }

  /** Steps of one container are mostly asked for in order: the walk goes on where it was. */
  function lineOfOrdinal(container: number, wanted: number): number {
    const before = cursors.get(container)
    let cursor = before && before.ordinal <= wanted ? before : start(container)
    while (cursor.ordinal < wanted) cursor = advance(cursor)
    cursors.set(container, cursor)
    return cursor.line
  }

  /** Of a key that stands twice, the last counts, as everywhere in JSON. */
  function lineOfKey(container: number, key: string): number {
    const { members } = index.container(container)
    let found = -1
    for (let cursor = start(container); cursor.ordinal < members; cursor = advance(cursor)) {
      if (keyAt(cursor.line) === key) found = cursor.line
    }
    return found
  }

  return {
    closedBy,
    containerOf,
    stepsOf,
    pathOf: (line: number): string => pathText(stepsOf(line)),
    /** The line of the value that steps lead to, -1 when they lead nowhere. */
    lineOf: (steps: readonly Step[]): number => {
      let line = 0
      for (const step of steps) {
        const container = index.openedBy(line)
        if (container < 0) return -1
        line =
          typeof step === 'number' ? lineOfOrdinal(container, step) : lineOfKey(container, step)
        if (line < 0) return -1
      }
      return line
    },
  }
}

/** Steps as a JSONPath (RFC 9535), names without brackets where that may be. */
export function pathText(steps: readonly Step[]): string {
  return `$${steps.map(stepText).join('')}`
}

function stepText(step: Step): string {
  if (typeof step === 'number') return `[${step}]`
  if (/^[A-Za-z_\u0080-\u{10ffff}][\w\u0080-\u{10ffff}]*$/u.test(step)) return `.${step}`
  const escaped = JSON.stringify(step)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
  return `['${escaped.replaceAll("'", String.raw`\'`)}']`
}
