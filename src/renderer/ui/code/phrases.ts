import type { CodeText } from './code.messages.ts'

/** CodeMirror's own English phrases, each with our text for it. */
export function phrasesOf(words: CodeText): Record<string, string> {
  return { 'Control character': words.controlCharacter, Completions: words.completions }
}
