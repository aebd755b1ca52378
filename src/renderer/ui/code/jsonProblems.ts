import { jsonParseLinter } from '@codemirror/lang-json'
import type { LintSource } from '@codemirror/lint'

/** A lint source that says where a text stops being JSON; an empty text is no problem. */
export function jsonProblems(saying: (reason: string) => string): LintSource {
  const lint = jsonParseLinter()
  return (view) => {
    const { doc } = view.state
    if (doc.toString().trim() === '') return []
    return lint(view).map(({ from, to, severity, message }) => ({
      // The engine names no place when the text just ends.
      from: /\bend of\b/.test(message) ? doc.length : from,
      to: /\bend of\b/.test(message) ? doc.length : to,
      severity,
      message: saying(message),
    }))
  }
}
