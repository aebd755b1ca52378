import { pinyin } from 'pinyin-pro'
import { spell, type Syllables } from '../../src/shared/catalog/spell.ts'

/** How a Chinese text is said in its context, and what else stands in it: `huo qu d i n g`. */
export function syllablesOf(text: string): string[] {
  return pinyin(text, { toneType: 'none', v: true, type: 'array' })
    .map((syllable) => syllable.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
    .filter((syllable) => syllable !== '')
}

/** How each character of the texts is said in most of its places. */
export function commonSyllables(texts: readonly string[]): Syllables {
  const counts = new Map<string, Map<string, number>>()
  for (const text of texts) {
    const said = pinyin(text, { toneType: 'none', v: true, type: 'all' })
    for (const { origin, pinyin: syllable, isZh } of said) {
      if (!isZh) continue
      const ofOne = counts.get(origin) ?? new Map<string, number>()
      counts.set(origin, ofOne.set(syllable, (ofOne.get(syllable) ?? 0) + 1))
    }
  }
  const common = [...counts].map(([character, ofOne]): [string, string] => {
    const [[syllable] = ['']] = [...ofOne].sort(([, a], [, b]) => b - a)
    return [character, syllable]
  })
  return Object.fromEntries(common.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** How a title is said, where its characters alone do not tell: `yin hang`, not `yin xing`. */
export function saidOtherwise(title: string, syllables: Syllables): string | undefined {
  const said = syllablesOf(title).join(' ')
  return said === spell(title, syllables).join(' ') ? undefined : said
}
