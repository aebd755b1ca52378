import { expect, test } from 'vitest'
import { systemLanguages } from '../../src/chromium/languages.ts'

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'en-US', ['zh-CN', 'en-US']],
  [{ LANGUAGE: 'zh_CN:en', LANG: 'en_GB.UTF-8' }, 'en-GB', ['zh-CN', 'en', 'en-GB']],
  [{ LC_ALL: 'de_DE@euro', LANG: 'fr_FR' }, 'de-DE', ['de-DE']],
  [{ LANG: 'C.UTF-8' }, 'en-US', ['en-US']],
  [{ LC_ALL: 'POSIX', LANG: 'not a language' }, 'en-US', ['en-US']],
  [{}, 'zh-Hans-CN', ['zh-Hans-CN']],
])('%o with %s reported prefers %o', (env, reported, languages) => {
  expect(systemLanguages(env, reported)).toEqual(languages)
})
