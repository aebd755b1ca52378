import type { CompletionSource } from '@codemirror/autocomplete'

/** What may stand instead of a part of a line, the best first; `null` for nothing. */
export type Complete = (
  line: string,
  caret: number,
) => { start: number; end: number; texts: readonly string[] } | null

/** Completion by one's own reckoning: what it gives is offered as it is, in its order. */
export function completionSource(complete: Complete): CompletionSource {
  return ({ state, pos }) => {
    const { from, text } = state.doc.lineAt(pos)
    const found = complete(text, pos - from)
    if (!found) return null

    return {
      from: from + found.start,
      to: from + found.end,
      filter: false,
      options: found.texts.map((label) => ({ label, type: 'variable' })),
    }
  }
}
