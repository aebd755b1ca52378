import { describe, expect, it } from 'vitest'
import { chooseLanguage, MENU_WORDS } from '../../src/main/menuWords.ts'

describe('the language of the shell', () => {
  it.each([
    ['the first known language of the machine', 'system', ['fr-FR', 'zh-Hans-CN', 'en'], 'zh-CN'],
    ['English before Chinese when the machine prefers it', 'system', ['en-GB', 'zh-CN'], 'en'],
    ['Chinese for every region', 'system', ['zh-TW'], 'zh-CN'],
    ['Chinese however it is written', 'system', ['ZH'], 'zh-CN'],
    ['English when the machine speaks neither', 'system', ['fr-FR', 'de'], 'en'],
    ['English when the machine says nothing', 'system', [], 'en'],
    ['not a language that only starts alike', 'system', ['zha', 'en'], 'en'],
    ['the one chosen, whatever the machine speaks', 'en', ['zh-CN'], 'en'],
    ['Chinese when chosen', 'zh-CN', ['en'], 'zh-CN'],
  ] as const)('is %s', (_fact, chosen, preferred, language) => {
    expect(chooseLanguage(chosen, [...preferred])).toBe(language)
  })
})

describe('the words of the menu', () => {
  it('are the same in number in both languages, and none is empty', () => {
    expect(Object.keys(MENU_WORDS['zh-CN'])).toEqual(Object.keys(MENU_WORDS.en))
    const words = [...Object.values(MENU_WORDS.en), ...Object.values(MENU_WORDS['zh-CN'])]
    expect(words.filter((word) => word.trim() === '')).toEqual([])
  })

  it('are Chinese in Chinese', () => {
    const foreign = Object.values(MENU_WORDS['zh-CN']).filter(
      (word) => !/\p{Script=Han}/u.test(word),
    )
    expect(foreign).toEqual([])
  })
})
