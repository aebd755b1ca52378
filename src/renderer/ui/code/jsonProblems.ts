import { jsonParseLinter } from '@codemirror/lang-json'
import type { LintSource } from '@codemirror/lint'

/** What it is to an editor that its text is no JSON: wrong, worth a word, or as good as any other. */
export type NotJson = 'error' | 'warning' | 'fine'

/** A lint source that says where a text stops being JSON; an empty text is no problem. */
export function jsonProblems(severity: NotJson, saying: (reason: string) => string): LintSource {
  const lint = jsonParseLinter()
  return (view) => {
    const { doc } = view.state
    if (severity === 'fine' || doc.toString().trim() === '') return []
    return lint(view).map(({ from, to, message }) => ({
      // The engine names no place when the text just ends.
      from: /\bend of\b/.test(message) ? doc.length : from,
      to: /\bend of\b/.test(message) ? doc.length : to,
      severity,
      message: saying(message),
    }))
  }
}
