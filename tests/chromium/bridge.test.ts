import { expect, test } from 'vitest'
import { originOf } from '../../src/chromium/bridge.ts'

test.each([
  ['https://dingbench.invalid/index.html', 'https://dingbench.invalid'],
  ['https://dingbench.invalid.example/', 'https://dingbench.invalid.example'],
  ['http://dingbench.invalid/', 'http://dingbench.invalid'],
  ['blob:https://dingbench.invalid/1', 'null'],
  ['data:text/html,hello', 'null'],
  ['about:blank', 'null'],
  ['', 'null'],
])('a page at "%s" is of origin %s', (url, origin) => {
  expect(originOf(url)).toBe(origin)
})
