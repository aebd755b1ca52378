/** How Chinese characters are said, without tones, by character. */
export type Syllables = Readonly<Record<string, string>>

/** The syllables of a Chinese text; letters and digits in it stand for themselves, one by one. */
export function spell(text: string, syllables: Syllables): string[] {
  const characters = text.toLowerCase().match(/[a-z0-9]|\p{Script=Han}/gu) ?? []
  return characters.map((character) => syllables[character] ?? character)
}
