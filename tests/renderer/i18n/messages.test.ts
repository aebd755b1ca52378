import { describe, expect, it } from 'vitest'

type Catalogue = Record<string, unknown>

const modules = import.meta.glob<Record<string, unknown>>(
  '../../../src/renderer/**/*.messages.ts',
  { eager: true },
)
const catalogues = Object.entries(modules).flatMap(([path, exports]) =>
  Object.entries(exports).map(([name, value]) => ({
    name: `${path.split('/').at(-1)} ${name}`,
    value,
  })),
)

const WAYS_TO_CHINESE = new Set(['切换到中文', 'Language: 中文'])

describe.each(catalogues)('$name', ({ value }) => {
  const { en, zh } = both(value)

  it('has the same names in both languages', () => {
    expect(Object.keys(zh).toSorted()).toEqual(Object.keys(en).toSorted())
  })

  it('has no empty text', () => {
    for (const text of [...said(en), ...said(zh)]) expect(text.trim()).not.toBe('')
  })

  it('has texts where texts are and functions where functions are', () => {
    const kinds = (texts: Catalogue) => Object.keys(en).map((key) => [key, typeof texts[key]])
    expect(kinds(zh)).toEqual(kinds(en))
  })

  it('has no Han characters in English, but for the way to Chinese', () => {
    const chinese = said(en).filter((text) => /\p{Script=Han}/u.test(text))
    expect(chinese.filter((text) => !WAYS_TO_CHINESE.has(text))).toEqual([])
  })

  it('speaks Chinese wherever it says a sentence', () => {
    const left = Object.keys(zh).filter((key) => {
      const [english = '', chinese = ''] = said({ en: en[key], zh: zh[key] })
      const plainWords = english.match(/\b[a-z]{2,}\b/g) ?? []
      return plainWords.length > 2 && !/\p{Script=Han}/u.test(chinese)
    })
    expect(left).toEqual([])
  })
})

it('finds the catalogues', () => {
  expect(catalogues.length).toBeGreaterThan(5)
})

function both(value: unknown): { en: Catalogue; zh: Catalogue } {
  if (!isCatalogue(value)) throw new Error('not made by defineMessages')
  const { en, 'zh-CN': zh } = value
  if (!isCatalogue(en) || !isCatalogue(zh)) throw new Error('a language is missing')
  return { en, zh }
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null
}

/** Every text; those made from parameters with `7` for each. */
function said(texts: Catalogue): string[] {
  return Object.values(texts).map((text) => {
    if (typeof text !== 'function') return String(text)
    const parameters = Array.from({ length: text.length }, () => '7')
    return String(Reflect.apply(text, undefined, parameters))
  })
}
