import { expect, it } from 'vitest'
import { languageFor } from '../../../src/renderer/i18n/language.ts'

it.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['zh_HK', 'zh-CN'],
  ['en-GB', 'en'],
  ['de-DE', 'en'],
])('on a machine that speaks %s the window speaks %s', (machine, language) => {
  expect(languageFor('system', [machine])).toBe(language)
})

it('the first language that the window knows wins', () => {
  expect(languageFor('system', ['fr-FR', 'zh-CN', 'en-US'])).toBe('zh-CN')
  expect(languageFor('system', ['fr-FR', 'en-US', 'zh-CN'])).toBe('en')
})

it('a machine that names no language gets English', () => {
  expect(languageFor('system', [])).toBe('en')
})

it('a chosen language wins over the machine', () => {
  expect(languageFor('en', ['zh-CN'])).toBe('en')
  expect(languageFor('zh-CN', ['en-US'])).toBe('zh-CN')
})
