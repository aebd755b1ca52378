import { jsonParseLinter } from '@codemirror/lang-json'
import type { LintSource } from '@codemirror/lint'

/** A lint source that says where a text stops being JSON; an empty text is no problem. */
export function jsonProblems(saying: (reason: string) => string): LintSource {
  const lint = jsonParseLinter()
  return (view) => {
    if (view.state.doc.toString().trim() === '') return []
    return lint(view).map((found) => ({ ...found, message: saying(found.message) }))
  }
}
