import type { CodeText } from './code.messages.ts'

/** CodeMirror's own English phrases, each with our text for it. */
export function phrasesOf(words: CodeText): Record<string, string> {
  return {
    Find: words.find,
    next: words.next,
    previous: words.previous,
    all: words.all,
    'match case': words.matchCase,
    regexp: words.regexp,
    'by word': words.byWord,
    close: words.close,
    'current match': words.currentMatch,
    'on line': words.onLine,
    'Folded lines': words.foldedLines,
    'Unfolded lines': words.unfoldedLines,
    to: words.to,
    'folded code': words.foldedCode,
    unfold: words.unfoldLine,
    'Fold line': words.foldLine,
    'Unfold line': words.unfoldLine,
    'Control character': words.controlCharacter,
    'Go to line': words.goToLine,
    go: words.go,
  }
}
