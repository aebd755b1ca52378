/**
 * Characters that show nothing of themselves: zero width, direction, controls. Those that emoji and
 * scripts are made with (joiners, variation selectors) are none of them.
 */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g

/** The hidden characters of a text by their names, such as `U+202E`, each once. */
export function hiddenIn(text: string): string[] {
  return [...new Set(text.match(HIDDEN))].map(nameOf)
}

/** A text in which hidden characters stand by their names: for addresses and ids. */
export function revealed(text: string): string {
  return text.replaceAll(HIDDEN, (character) => `⟨${nameOf(character)}⟩`)
}

/** A text without its hidden characters. */
export function withoutHidden(text: string): string {
  return text.replaceAll(HIDDEN, '')
}

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
